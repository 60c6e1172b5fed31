package nl.florijn.documents;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of this package as the application uses them. */
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {

    @Bean
    DocumentHtml documentHtml() {
        return new DocumentHtml();
    }

    @Bean
    PdfRenderer pdfRenderer() {
        return new PdfRenderer();
    }

    /** @param linesAtOnce see {@link RenderLimits}; @param mostLines likewise */
    @Bean
    RenderDesk renderDesk(
            PdfRenderer renderer,
            @Value("${florijn.rendering.lines-at-once}") int linesAtOnce,
            @Value("${florijn.rendering.most-lines}") int mostLines) {
        var parallel = Runtime.getRuntime().availableProcessors();
        return new RenderDesk(renderer, RenderLimits.of(linesAtOnce, mostLines, parallel));
    }

    @Bean
    DocumentStore documentStore(@Value("${florijn.data-dir}") Path dataFolder) {
        return new DocumentStore(dataFolder.resolve("documents"));
    }
}
