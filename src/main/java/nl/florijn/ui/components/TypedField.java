package nl.florijn.ui.components;

/** A field into which something is typed that may turn out not to be understood. */
public interface TypedField {

    /** Whether what stands in it was understood, also as nothing. If not, the field says why, and nothing is saved. */
    boolean isUnderstood();
}
