package nl.florijn.documents.logos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import nl.florijn.platform.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a file that anybody may have sent. */
class LogoReaderTest {

    private final LogoReader reader = new LogoReader();

    @Test
    void aPictureKeepsItsColoursAndWhatIsSeenThroughIt() throws IOException {
        var logo = reader.read(Pictures.png(300, 90, Color.MAGENTA));

        assertThat(logo.facts().mediaType()).isEqualTo("image/png");
        assertThat(logo.facts().width() + " x " + logo.facts().height()).isEqualTo("300 x 90");
        assertThat(colour(logo, 150, 45)).isEqualTo(Color.MAGENTA);
        assertThat(colour(logo, 0, 0).getAlpha()).isZero();
        assertThat(reader.read(Pictures.png(300, 90, Color.MAGENTA))).isEqualTo(logo);
        assertThat(reader.read(Pictures.png(300, 90, Color.BLUE))).isNotEqualTo(logo);
    }

    @ParameterizedTest
    @CsvSource({"4000, 1000, 1200, 300", "1000, 4000, 90, 360", "4000, 1, 1200, 1", "40, 10, 40, 10"})
    void aLargePictureIsMadeSmaller(int width, int height, int newWidth, int newHeight) {
        var facts = reader.read(Pictures.png(width, height, Color.RED)).facts();

        assertThat(facts.width()).isEqualTo(newWidth);
        assertThat(facts.height()).isEqualTo(newHeight);
    }

    @Test
    void aPhotoStaysOne() throws IOException {
        var logo = reader.read(Pictures.jpeg(400, 200, Color.GREEN));

        assertThat(logo.facts().mediaType()).isEqualTo("image/jpeg");
        assertThat(colour(logo, 200, 100).getGreen()).isGreaterThan(240);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED
            })
    void greyAndPalettesAreAsTheyWere(int type) throws IOException {
        var image = new BufferedImage(10, 10, type);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 5, 10);
        if (type == BufferedImage.TYPE_BYTE_GRAY) {
            image.getRaster().setSample(7, 7, 0, 100);
        } else if (type == BufferedImage.TYPE_USHORT_GRAY) {
            image.getRaster().setSample(7, 7, 0, 100 << 8);
        }

        var logo = reader.read(Pictures.file("png", image));

        assertThat(colour(logo, 2, 2)).isEqualTo(Color.WHITE);
        assertThat(colour(logo, 9, 2)).isEqualTo(Color.BLACK);
        assertThat(colour(logo, 7, 7).getRed())
                .isEqualTo(type == BufferedImage.TYPE_BYTE_GRAY || type == BufferedImage.TYPE_USHORT_GRAY ? 100 : 0);
    }

    @Test
    void nothingStaysOfWhatIsNotSeen() {
        var plain = Pictures.png(30, 10, Color.RED);
        var tail = "<script>alert(1)</script>".getBytes(UTF_8);
        var logo = reader.read(joined(plain, tail));

        assertThat(new String(logo.bytes(), ISO_8859_1)).doesNotContain("script");
        assertThat(logo).isEqualTo(reader.read(plain));
        var photo = Pictures.jpeg(30, 10, Color.RED);
        var comment = joined(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 8}, "SECRET".getBytes(UTF_8));
        var commented = joined(Arrays.copyOf(photo, 2), comment, Arrays.copyOfRange(photo, 2, photo.length));
        assertThat(new String(reader.read(commented).bytes(), ISO_8859_1)).doesNotContain("SECRET");
    }

    @Test
    void aFileIsWhatItHoldsAndElseRefused() {
        assertRefused("LOGO_TYPE_UNKNOWN", new byte[0]);
        assertRefused("LOGO_TYPE_UNKNOWN", "GIF89a-and-so-on".getBytes(UTF_8));
        assertRefused("LOGO_TYPE_UNKNOWN", "%PDF-1.7 and so on".getBytes(UTF_8));
        assertRefused("LOGO_TYPE_UNKNOWN", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>".getBytes(UTF_8));
        assertRefused("LOGO_TYPE_UNKNOWN", "<svg viewBox=\"0 0 1 1\"/>".getBytes(UTF_8));
        assertRefused("LOGO_TOO_LARGE", new byte[LogoReader.MOST_BYTES + 1]);
        assertRefused("LOGO_TOO_LARGE", Pictures.svg(" ".repeat(260 * 1024)));
        assertRefused("LOGO_CMYK", Pictures.cmyk());
        assertRefused("LOGO_EMPTY", Pictures.png(10, 10, new Color(0, 0, 0, 0)));
        assertRefused("LOGO_EMPTY", Pictures.svg(""));
    }

    @Test
    void aBrokenPictureIsRefused() {
        for (var whole : new byte[][] {Pictures.png(200, 100, Color.RED), Pictures.jpeg(200, 100, Color.RED)}) {
            for (var length : new int[] {8, 40, whole.length / 2}) {
                assertRefused("LOGO_UNREADABLE", Arrays.copyOf(whole, length));
            }
            var damaged = new Random(1);
            for (var turn = 0; turn < 200; turn++) {
                var file = whole.clone();
                file[8 + damaged.nextInt(file.length - 8)] = (byte) damaged.nextInt(256);
                try {
                    assertThat(reader.read(file).facts().width()).isPositive();
                } catch (InvalidInput refused) {
                    assertThat(code(refused)).startsWith("LOGO_");
                }
            }
        }
    }

    /** A file of some kilobytes that says it has 50,000 by 50,000 pixels. */
    @Test
    void pixelsAreCountedBeforeThereIsRoomMadeForThem() {
        var file = Pictures.png(10, 10, Color.RED);
        for (var side : new int[] {16, 20}) {
            file[side + 2] = (byte) 0xC3;
            file[side + 3] = 0x50;
        }
        var sum = new CRC32();
        sum.update(file, 12, 17);
        for (var at = 0; at < 4; at++) {
            file[29 + at] = (byte) (sum.getValue() >>> 24 - 8 * at);
        }

        assertRefused("LOGO_TOO_MANY_PIXELS", file);
        assertRefused("LOGO_TOO_MANY_PIXELS", Pictures.png(4001, 1, Color.RED));
    }

    @Test
    @Timeout(20)
    void aPhotoOfEndlessScansIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var photo = Pictures.jpeg(2000, 2000, Color.RED);
        bytes.write(photo, 0, photo.length - 2);
        for (var scan = 0; scan < 10_000; scan++) {
            bytes.write(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0});
        }
        assertRefused("LOGO_UNREADABLE", bytes.toByteArray());
    }

    private Color colour(Logo logo, int x, int y) throws IOException {
        return new Color(ImageIO.read(new ByteArrayInputStream(logo.bytes())).getRGB(x, y), true);
    }

    private void assertRefused(String code, byte[] file) {
        var refused = catchThrowableOfType(InvalidInput.class, () -> reader.read(file));
        assertThat(refused).as(code).isNotNull();
        assertThat(code(refused)).isEqualTo(code);
        assertThat(refused.errors().getFirst().field()).isEqualTo("logo");
    }

    private static String code(InvalidInput refused) {
        return refused.errors().getFirst().code();
    }

    private static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
