package nl.florijn.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import nl.florijn.currencies.DayRateReport;
import nl.florijn.currencies.DayRates;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.web.Uploads;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Refusals;

/** Takes a file of the ECB, dropped or picked, and says what became of it. */
final class DayRatesUpload extends Upload {

    private final transient DayRates rates;
    private final transient Runnable onTaken;

    DayRatesUpload(DayRates rates, Runnable onTaken) {
        this.rates = rates;
        this.onTaken = onTaken;
        addClassName("rates-upload");
        setUploadHandler(UploadHandler.inMemory((about, file) -> take(file)));
        setMaxFileSize((int) Uploads.LARGEST_FILE);
        setAcceptedFileTypes(".xml", ".csv", ".zip", "application/xml", "text/xml", "text/csv", "application/zip");
        setUploadButton(new Button(getTranslation("rates.file")));
        setDropLabel(new Span(getTranslation("rates.file.drop")));
        getElement().setAttribute("aria-label", getTranslation("rates.file"));
        addFileRejectedListener(rejected -> Notices.stays(getTranslation("rates.file.rejected")));
    }

    void take(byte[] file) {
        clearFileList();
        try {
            var report = rates.take(file);
            Notices.done(said(report));
            onTaken.run();
        } catch (InvalidInput refused) {
            refused.errors().forEach(fault -> Notices.stays(Refusals.sentence(fault)));
        }
    }

    private String said(DayRateReport report) {
        return getTranslation(
                "rates.file.taken",
                Formats.count(report.rates()),
                Formats.date(report.from()),
                Formats.date(report.to()),
                Formats.count(report.changed()));
    }
}
