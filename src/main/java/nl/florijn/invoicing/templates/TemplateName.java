package nl.florijn.invoicing.templates;

/** A model by its name, for whoever chooses one. */
public record TemplateName(InvoiceTemplateId id, String name) {}
