package nl.florijn.documents.logos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pixels in memory, and the files that are made of them: nothing stands in those but the pixels. */
record Pixels(BufferedImage image) {

    /** What a logo is made to fit in: at 60 by 18 mm some 500 dots an inch, which is more than paper shows. */
    static final int MOST_WIDTH = 1200;

    static final int MOST_HEIGHT = 360;

    /** Of what {@link #png} made. */
    static Pixels of(byte[] png) {
        try {
            return new Pixels(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    /** Made smaller until it fits; never larger. Halved as long as that can be, so that thin lines do not drop out. */
    Pixels fitted() {
        var width = width();
        var height = height();
        if (width > MOST_WIDTH) {
            height = Math.max(1, height * MOST_WIDTH / width);
            width = MOST_WIDTH;
        }
        if (height > MOST_HEIGHT) {
            width = Math.max(1, width * MOST_HEIGHT / height);
            height = MOST_HEIGHT;
        }
        var smaller = this;
        while (smaller.width() >= 2 * width && smaller.height() >= 2 * height) {
            smaller = smaller.scaled(smaller.width() / 2, smaller.height() / 2);
        }
        return smaller.scaled(width, height);
    }

    private Pixels scaled(int width, int height) {
        return width == width() && height == height()
                ? this
                : drawn(width, height, isOpaque() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB_PRE);
    }

    private Pixels drawn(int width, int height, int type) {
        var scaled = new BufferedImage(width, height, type);
        var graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        draw(graphics, width, height);
        return new Pixels(scaled);
    }

    Pixels on(Color paper) {
        var covered = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
        var graphics = covered.createGraphics();
        graphics.setColor(paper);
        graphics.fillRect(0, 0, width(), height());
        draw(graphics, width(), height());
        return new Pixels(covered);
    }

    private void draw(Graphics2D graphics, int width, int height) {
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
    }

    boolean isOpaque() {
        return !image.getColorModel().hasAlpha() || hasNoAlphaBelow(255);
    }

    /** Whether nothing of it can be seen. */
    boolean isEmpty() {
        return image.getColorModel().hasAlpha() && !hasAlpha();
    }

    private boolean hasNoAlphaBelow(int least) {
        for (var row = 0; row < height(); row++) {
            for (var pixel : image.getRGB(0, row, width(), 1, null, 0, width())) {
                if (pixel >>> 24 < least) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean hasAlpha() {
        for (var row = 0; row < height(); row++) {
            for (var pixel : image.getRGB(0, row, width(), 1, null, 0, width())) {
                if (pixel >>> 24 != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    byte[] png() {
        var plain = drawn(width(), height(), isOpaque() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        return written("png", plain.image);
    }

    byte[] jpeg() {
        return written("jpeg", on(Color.WHITE).image);
    }

    private static byte[] written(String format, BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), smallest(writer.getDefaultWriteParam(), format));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriteParam smallest(ImageWriteParam how, String format) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(format.equals("png") ? 0 : 0.9f); // of PNG that is how much time it may take
        return how;
    }
}
