package nl.florijn.platform.audit;

/**
 * Where the chain of a partner ends.
 *
 * @param seq place of the last linked entry; 0 of an empty chain
 * @param hash of that entry
 */
record ChainEnd(long seq, String hash) {

    static final ChainEnd EMPTY = new ChainEnd(0, "");
}
