package anlan.dashboard.reference;

/**
 * An official document that sets obligations.
 *
 * @param ref our number for it, S0
 * @param number its number, 济安发〔2023〕4号
 * @param title its title
 * @param issuer who issued it
 */
public record Document(String ref, String number, String title, String issuer) {}
