package nl.florijn;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says on the console, in a line, why Florijn did not start, instead of what Spring would say. Before there is a log, too:
 * levels that the settings give do not count yet then.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WhyNotStarted implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        LoggingSystem.get(getClass().getClassLoader())
                .setLogLevel(LoggingFailureAnalysisReporter.class.getName(), LogLevel.OFF);
        var action = analysis.getAction() == null ? "" : " " + analysis.getAction();
        var sentences = "Florijn did not start. " + analysis.getDescription() + action;
        System.err.println(sentences.replaceAll("\\s+", " ").strip());
    }
}
