package nl.florijn.messaging;

/**
 * What a mail says, or the template of it.
 *
 * @param subject one line, up to 200 characters
 * @param body plain text, up to 20,000 characters
 */
public record MailText(String subject, String body) {}
