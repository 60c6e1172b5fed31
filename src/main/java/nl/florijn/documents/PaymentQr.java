package nl.florijn.documents;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;
import nl.florijn.banking.PaymentReference;
import org.jspecify.annotations.Nullable;

/**
 * The code that a bank's app reads to fill in a transfer (EPC069-12, version 2).
 *
 * @param amount in euros
 * @param reference an ISO 11649 reference stands in the structured field, any other in the free one (R40)
 */
record PaymentQr(String name, String iban, @Nullable String bic, BigDecimal amount, String reference) {

    private static final BigDecimal LARGEST = new BigDecimal("999999999.99");
    private static final int NAME_LENGTH = 70;
    private static final int REFERENCE_LENGTH = 140;
    private static final int BLACK = 0;
    private static final int WHITE = 1;

    /** Whether such a code can hold this much money and text. */
    static boolean fits(BigDecimal amount, String reference) {
        return amount.signum() > 0 && amount.compareTo(LARGEST) <= 0 && reference.length() <= REFERENCE_LENGTH;
    }

    /** The text inside the code. */
    String content() {
        String structured = PaymentReference.structured(reference);
        boolean international = structured != null && structured.startsWith("RF");
        return String.join(
                "\n",
                "BCD",
                "002",
                "1", // UTF-8
                "SCT",
                bic == null ? "" : bic,
                name.length() > NAME_LENGTH ? name.substring(0, NAME_LENGTH) : name,
                iban.replace(" ", ""),
                "EUR" + amount.toPlainString(),
                "",
                international ? structured : "",
                international ? "" : reference);
    }

    /** The code as a PNG image without margin. */
    String dataUri() {
        QrCode code = QrCode.encodeBinary(content().getBytes(StandardCharsets.UTF_8), Ecc.MEDIUM);
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(code));
    }

    /** One pixel a module: paper and screen enlarge it without blurring. */
    private static byte[] png(QrCode code) {
        BufferedImage image = new BufferedImage(code.size, code.size, BufferedImage.TYPE_BYTE_BINARY);
        WritableRaster pixels = image.getRaster();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                pixels.setSample(x, y, 0, code.getModule(x, y) ? BLACK : WHITE);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
