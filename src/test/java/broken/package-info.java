/** An application that breaks each rule of {@code nl.florijn.architecture} once, to prove that the rules bite. */
package broken;
