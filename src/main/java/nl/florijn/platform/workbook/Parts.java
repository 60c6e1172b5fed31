package nl.florijn.platform.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook, each read from its beginning; what they unpack to is counted while it is read. */
final class Parts {

    private static final int MOST_PARTS = 2000;
    private static final String CODE = "UTF-8";
    private static final XMLInputFactory FACTORY = withoutDtds();

    private final Supplier<InputStream> content;

    Parts(Supplier<InputStream> content) {
        this.content = content;
    }

    /** A part as XML; whoever reads it closes the part with it. */
    record Part(XMLStreamReader xml, InputStream bytes) implements AutoCloseable {

        @Override
        public void close() {
            try {
                bytes.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Null when there is none of that name. */
    @Nullable
    Part open(String name) throws UnreadableWorkbook {
        var zip = new ZipInputStream(new Bounded(content.get()));
        var found = false;
        try {
            for (var count = 0; count < MOST_PARTS; count++) {
                var entry = zip.getNextEntry();
                if (entry == null) {
                    return null;
                }
                if (entry.getName().equals(name)) {
                    found = true;
                    var bytes = new PlainMarkup(new Bounded(zip));
                    return new Part(FACTORY.createXMLStreamReader(bytes, CODE), bytes);
                }
                skip(zip);
            }
            throw UnreadableWorkbook.tooLarge();
        } catch (TooLarge e) {
            throw UnreadableWorkbook.tooLarge();
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw UnreadableWorkbook.broken();
        } finally {
            if (!found) {
                close(zip);
            }
        }
    }

    /** What is thrown while XML is read is not always what was thrown below it. */
    static UnreadableWorkbook reason(XMLStreamException fault) {
        return fault.getNestedException() instanceof TooLarge
                ? UnreadableWorkbook.tooLarge()
                : UnreadableWorkbook.broken();
    }

    private static void skip(ZipInputStream zip) throws IOException {
        var bytes = new Bounded(zip);
        var buffer = new byte[1 << 14];
        var read = bytes.read(buffer, 0, buffer.length);
        while (read >= 0) {
            read = bytes.read(buffer, 0, buffer.length);
        }
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XMLInputFactory withoutDtds() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
