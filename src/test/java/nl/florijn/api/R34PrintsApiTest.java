package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Prints of an invoice that are not the document: pro forma, trial print and copy. */
@FlorijnTest
class R34PrintsApiTest {

    private static final int LINES_OF_SOME_PAGES = 80;

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    private ApiClient api;
    private String token;

    /** A PDF as who opens it sees it. */
    private record Print(String title, List<String> pages, boolean hasPictures) {}

    @BeforeEach
    void aPartner() {
        var made = books.freshPartner();
        token = made.token();
        api = ApiClient.withToken(port, token);
        var settings = api.get("/partner/payment-settings");
        assertThat(api.patch(
                                "/partner/payment-settings",
                                settings.body().path("version").asInt(),
                                "{\"reference\": \"RF\"}")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            nl-NL, DRAFT,    Factuur concept,     draft
            nl-NL, PROFORMA, Factuur pro forma,   proforma
            en-GB, PROFORMA, Invoice pro forma,   proforma
            nl-BE, TRIAL,    Factuur proefdruk,   trial
            fr-BE, TRIAL,    Facture épreuve,     trial
            de-DE, TRIAL,    Rechnung Probedruck, trial
            """)
    void R34_aDraftIsPrintedWithItsMarkOnEachPage(String language, String mark, String title, String file)
            throws Exception {
        var draft = draft(language, LINES_OF_SOME_PAGES);

        var answer = api.get("/invoices/" + draft + "/preview.pdf?mark=" + mark);
        assertThat(answer.header("Content-Disposition")).matches("inline; filename=\"" + file + "-.+\\.pdf\"");
        var print = print("/invoices/" + draft + "/preview.pdf?mark=" + mark);

        assertThat(print.title()).isEqualTo(title);
        assertThat(print.pages())
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> assertThat(page).contains(title));
        assertThat(print.hasPictures()).isFalse();
        assertThat(api.get("/invoices/" + draft).body().path("number").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            nl-NL, COPY,  Factuur kopie,     copy
            fr-FR, COPY,  Facture copie,     copy
            en-GB, TRIAL, Invoice trial print, trial
            """)
    void R34_aPrintOfWhatIsApprovedHasNoNumberAndNothingToPayWith(
            String language, String mark, String title, String file) throws Exception {
        var id = draft(language, LINES_OF_SOME_PAGES);
        var approved = api.post("/invoices/" + id + "/approve", "").body();
        var number = approved.path("number").asString();
        var document = print("/invoices/" + id + "/pdf");
        assertThat(document.pages().getFirst()).contains(number, "RF");
        assertThat(document.hasPictures()).as("a code to pay with").isTrue();

        var answer = api.get("/invoices/" + id + "/preview.pdf?mark=" + mark);
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("inline; filename=\"%s-%s.pdf\"".formatted(file, number));
        var print = print("/invoices/" + id + "/preview.pdf?mark=" + mark);

        assertThat(print.title()).isEqualTo(title);
        assertThat(print.pages())
                .hasSize(document.pages().size())
                .allSatisfy(page -> assertThat(page)
                        .contains(title)
                        .doesNotContain(
                                number, approved.path("paymentReference").asString(), "RF"));
        assertThat(print.hasPictures()).isFalse();
        assertThat(print("/invoices/" + id + "/pdf")).as("the document").isEqualTo(document);
        assertThat(print("/invoices/" + id + "/preview.pdf"))
                .as("without mark it is the document")
                .isEqualTo(document);
    }

    @Test
    void R34_aCopyShowsWhatWasFrozenAndAsksForNoMoney() throws Exception {
        var id = draft("nl-NL", 1);
        assertThat(print("/invoices/" + id + "/preview.pdf").pages().getFirst()).contains("uiterlijk");
        assertThat(print("/invoices/" + id + "/preview.pdf?mark=PROFORMA")
                        .pages()
                        .getFirst())
                .doesNotContain("uiterlijk", "Vervaldatum");
        var customer = api.post("/invoices/" + id + "/approve", "")
                .body()
                .path("customerId")
                .asString();
        var version = api.get("/customers/" + customer).body().path("version").asInt();
        assertThat(api.patch("/customers/" + customer, version, "{\"name\": \"Heet nu anders\"}")
                        .status())
                .isEqualTo(200);

        assertThat(print("/invoices/" + id + "/preview.pdf?mark=COPY").pages().getFirst())
                .contains("Vervaldatum", "Bakkerij Jansen")
                .doesNotContain("Heet nu anders", "uiterlijk");
    }

    @Test
    void R34_aMarkThatIsNotOfThisStateIsRefused() {
        var id = draft("nl-NL", 1);
        assertThat(api.get("/invoices/" + id + "/preview.pdf?mark=COPY").status())
                .isEqualTo(409);
        assertThat(api.get("/invoices/" + id + "/preview.pdf?mark=COPY").code()).isEqualTo("NOT_APPROVED");
        assertThat(api.get("/invoices/" + id + "/preview.pdf?mark=STAMP").status())
                .isEqualTo(422);

        api.post("/invoices/" + id + "/approve", "");
        for (var mark : List.of("DRAFT", "PROFORMA")) {
            var answer = api.get("/invoices/" + id + "/preview.pdf?mark=" + mark);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.code()).isEqualTo("NOT_A_DRAFT");
            assertThat(answer.text()).contains("COPY and TRIAL");
        }
    }

    private String draft(String language, int lines) {
        var customer = api.post("/customers", """
                        {"name": "Bakkerij Jansen", "email": "jansen@example.com", "locale": "%s",
                         "address": {"line1": "Dorpsstraat 1", "postcode": "1234 AB", "city": "Ede"}}
                        """.formatted(language));
        assertThat(customer.status()).as(customer.text()).isEqualTo(201);
        var wanted = IntStream.range(0, lines)
                .mapToObj("{\"description\": \"Werk %d\", \"quantity\": \"1\", \"unitPrice\": \"10.00\"}"::formatted)
                .collect(Collectors.joining(","));
        var draft = api.post(
                "/invoices",
                "{\"customerId\": \"%s\", \"date\": \"2027-01-01\", \"lines\": [%s]}"
                        .formatted(customer.body().path("id").asString(), wanted));
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        return draft.body().path("id").asString();
    }

    private Print print(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return read(answer.body());
        }
    }

    private static Print read(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            var pages = new ArrayList<String>();
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(pdf));
            }
            return new Print(pdf.getDocumentInformation().getTitle(), pages, hasPictures(pdf));
        }
    }

    private static boolean hasPictures(PDDocument pdf) {
        return StreamSupport.stream(pdf.getPages().spliterator(), false)
                .anyMatch(page -> StreamSupport.stream(
                                page.getResources().getXObjectNames().spliterator(), false)
                        .anyMatch(page.getResources()::isImageXObject));
    }
}
