package nl.florijn;

import nl.florijn.platform.CannotStart;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class CannotStartAnalyzer extends AbstractFailureAnalyzer<CannotStart> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, CannotStart reason) {
        return new FailureAnalysis(String.valueOf(reason.getMessage()), null, reason);
    }
}
