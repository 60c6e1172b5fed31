package broken.invoicing;

public record DraftCount(int value) {}
