package nl.florijn.documents.logos;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import nl.florijn.platform.InvalidInput;

/** Reads PNG and JPEG, nothing but their pixels; looks at how many those are before it makes room for them. */
final class Photo {

    static final int MOST_PIXELS = 4000; // a side

    /** A JPEG is read once over for each of its scans. Cameras and programs write ten of them. */
    private static final int MOST_SCANS = 40;

    private Photo() {}

    /** @throws InvalidInput when it is too large, broken or not in the colours of a screen */
    static Pixels read(LogoType type, byte[] file) {
        if (type == LogoType.JPEG && scans(file) > MOST_SCANS) {
            throw Refused.unreadable();
        }
        var reader = ImageIO.getImageReadersByFormatName(type.name()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            return pixels(reader);
        } catch (InvalidInput refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw Refused.unreadable();
        } finally {
            reader.dispose();
        }
    }

    private static Pixels pixels(ImageReader reader) throws IOException {
        if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
            throw Refused.tooManyPixels(MOST_PIXELS);
        }
        var types = reader.getImageTypes(0);
        // Of red, green and blue there are three; Java does not even offer a type for some of the others.
        if (!types.hasNext() || types.next().getColorModel().getColorSpace().getNumComponents() > 3) {
            throw Refused.forPrint();
        }
        // What the reader can only warn of is half a picture.
        reader.addIIOReadWarningListener((source, warning) -> {
            throw Refused.unreadable();
        });
        var read = reader.read(0);
        return new Pixels(read.getRaster().getNumBands() > 2 ? read : inColour(read));
    }

    /** Shades of grey as they are; Java would take those of some files for lighter ones. Also what has a palette. */
    private static BufferedImage inColour(BufferedImage grey) {
        if (grey.getColorModel().getColorSpace().getNumComponents() != 1) {
            return grey;
        }
        var colour = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_INT_ARGB);
        var samples = grey.getRaster();
        var shift = Math.max(0, grey.getSampleModel().getSampleSize(0) - 8);
        var most = (1 << Math.min(8, grey.getSampleModel().getSampleSize(0))) - 1;
        var hasAlpha = samples.getNumBands() == 2;
        for (var y = 0; y < grey.getHeight(); y++) {
            for (var x = 0; x < grey.getWidth(); x++) {
                var shade = (samples.getSample(x, y, 0) >> shift) * 255 / most;
                var alpha = hasAlpha ? samples.getSample(x, y, 1) >> shift : 255;
                colour.setRGB(x, y, alpha << 24 | shade << 16 | shade << 8 | shade);
            }
        }
        return colour;
    }

    private static int scans(byte[] jpeg) {
        var scans = 0;
        for (var at = 1; at < jpeg.length; at++) {
            if (jpeg[at - 1] == (byte) 0xFF && jpeg[at] == (byte) 0xDA) {
                scans++;
            }
        }
        return scans;
    }
}
