package nl.florijn.platform.csv.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;

/** Tells by its bytes how a file is written: bytes that are no UTF-8 are Windows-1252, the header shows the separator. */
final class FormGuess {

    private static final int START = 1 << 16; // bytes
    private static final int BUFFER = 1 << 14; // characters
    private static final String SEPARATORS = ";,\t|";
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private FormGuess() {}

    static FileForm of(Supplier<InputStream> content) {
        var start = start(content);
        if (startsWith(start, ZIP)) {
            return FileForm.WORKBOOK;
        }
        var code = code(start, content);
        return FileForm.text(code, separator(new String(start, code.charset())));
    }

    private static TextCode code(byte[] start, Supplier<InputStream> content) {
        if (startsWith(start, (byte) 0xFE, (byte) 0xFF) || startsWith(start, (byte) 0xFF, (byte) 0xFE)) {
            return TextCode.UTF_16;
        }
        return isUtf8(content) ? TextCode.UTF_8 : TextCode.WINDOWS_1252;
    }

    private static boolean isUtf8(Supplier<InputStream> content) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(content.get(), decoder)) {
            var buffer = new char[BUFFER];
            var read = reader.read(buffer);
            while (read >= 0) {
                read = reader.read(buffer);
            }
            return true;
        } catch (CharacterCodingException otherCode) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that stands most often in the first line, outside quotation marks; Excel may name it there. */
    private static char separator(String text) {
        var line = text.lines().filter(one -> !one.isBlank()).findFirst().orElse("");
        if (CsvRows.namesSeparator(line)) {
            return line.strip().charAt(line.strip().length() - 1);
        }
        var best = ',';
        var most = 0L;
        for (var i = 0; i < SEPARATORS.length(); i++) {
            var count = countOutsideQuotes(line, SEPARATORS.charAt(i));
            if (count > most) {
                most = count;
                best = SEPARATORS.charAt(i);
            }
        }
        return best;
    }

    private static long countOutsideQuotes(String line, char separator) {
        var quoted = false;
        var count = 0L;
        for (var i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == separator ? 1 : 0;
        }
        return count;
    }

    private static byte[] start(Supplier<InputStream> content) {
        try (var in = content.get()) {
            return in.readNBytes(START);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startsWith(byte[] bytes, byte... signature) {
        return bytes.length >= signature.length
                && Arrays.equals(bytes, 0, signature.length, signature, 0, signature.length);
    }
}
