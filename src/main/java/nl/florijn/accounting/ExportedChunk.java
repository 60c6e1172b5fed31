package nl.florijn.accounting;

/** What came of one chunk; its piece of the file is kept under its number. */
record ExportedChunk(int no, int accepted, int refused) {

    /** Name of its piece among the files of the job. */
    static String pieceName(int no) {
        return "transactions-" + no;
    }

    boolean hasPiece() {
        return accepted > 0;
    }
}
