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

    @Bean
    DocumentStore documentStore(@Value("${florijn.data-dir}") Path dataFolder) {
        return new DocumentStore(dataFolder.resolve("documents"));
    }
}
