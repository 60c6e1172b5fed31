package nl.florijn.documents.glyphs;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Arabic and Hebrew in documents, by the Unicode algorithm as the JDK has it (UAX 9). */
public final class RightToLeft implements BidiReorderer {

    private static final String BRACKETS = "()[]{}<>«»‹›";

    private RightToLeft() {}

    /** Has a document written from right to left where its text asks for it. */
    public static void in(PdfRendererBuilder builder, String text) {
        if (Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            builder.useUnicodeBidiSplitter(Splitter::new).useUnicodeBidiReorderer(new RightToLeft());
        }
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        var bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
        int count = bidi.getRunCount();
        var runs = new String[count];
        var levels = new byte[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String run = text.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            runs[i] = levels[i] % 2 == 0 ? run : turned(run);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, count);
        return String.join("", runs);
    }

    /** From its end to its beginning; marks stay behind their letter. */
    private static String turned(String run) {
        var turned = new StringBuilder(run.length());
        int end = run.length();
        while (end > 0) {
            int start = run.offsetByCodePoints(end, -1);
            while (start > 0 && Character.getType(run.codePointAt(start)) == Character.NON_SPACING_MARK) {
                start = run.offsetByCodePoints(start, -1);
            }
            turned.append(mirrored(run.substring(start, end)));
            end = start;
        }
        return turned.toString();
    }

    private static String mirrored(String character) {
        int bracket = BRACKETS.indexOf(character);
        return bracket < 0 ? character : BRACKETS.substring(bracket ^ 1, (bracket ^ 1) + 1);
    }

    @Override
    public String shapeText(String text) {
        return ArabicForms.joined(text);
    }

    @Override
    public String deshapeText(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    /** Cuts a paragraph where its direction turns; what stands inside such a part is put in order when it is drawn. */
    private static final class Splitter implements BidiSplitter {

        private final List<BidiTextRun> runs = new ArrayList<>();

        @Override
        public void setParagraph(String paragraph, byte direction) {
            runs.clear();
            var bidi =
                    new Bidi(paragraph, direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
            int start = 0;
            for (int i = 0; i < bidi.getRunCount(); i++) {
                boolean turns = i + 1 == bidi.getRunCount() || isTurned(bidi, i) != isTurned(bidi, i + 1);
                if (turns) {
                    runs.add(new BidiTextRun(start, bidi.getRunLimit(i) - start, isTurned(bidi, i) ? RTL : LTR));
                    start = bidi.getRunLimit(i);
                }
            }
        }

        private static boolean isTurned(Bidi bidi, int run) {
            return bidi.getRunLevel(run) > 0;
        }

        @Override
        public int countTextRuns() {
            return runs.size();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            return runs.get(index);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            var bidi = new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
            return bidi.baseIsLeftToRight() ? LTR : RTL;
        }
    }
}
