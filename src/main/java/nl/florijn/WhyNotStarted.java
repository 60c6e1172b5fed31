package nl.florijn;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says on the console, in a line, why Florijn did not start. Before there is a log, too. */
class WhyNotStarted implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        var action = analysis.getAction() == null ? "" : " " + analysis.getAction();
        var sentences = "Florijn did not start. " + analysis.getDescription() + action;
        System.err.println(sentences.replaceAll("\\s+", " ").strip());
    }
}
