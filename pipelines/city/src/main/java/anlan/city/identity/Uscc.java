package anlan.city.identity;

/**
 * Unified social credit codes (统一社会信用代码, GB 32100-2015) with valid check characters. The
 * organisation code starts with {@value #SYNTHETIC} (合成), which no register has issued.
 */
public final class Uscc {
  static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  static final String SYNTHETIC = "HC";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int BASE = ALPHABET.length();

  private Uscc() {}

  /**
   * The code of the numbered synthetic organisation.
   *
   * @param registration 91 for an enterprise, 92 for a self-employed household (个体工商户)
   * @param division six digits of the registering authority, which need not be where the site is
   */
  public static String of(String registration, String division, long number) {
    StringBuilder organisation = new StringBuilder(SYNTHETIC);
    long scale = BASE * BASE * BASE * BASE * (long) BASE;
    for (long rest = number, i = 0; i < 6; i++, scale /= BASE) {
      organisation.append(ALPHABET.charAt((int) (rest / scale % BASE)));
    }
    organisation.append(organisationCheck(organisation));
    String body = registration + division + organisation;
    return body + check(body);
  }

  /** The 18th character for the first 17. */
  static char check(CharSequence body) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += ALPHABET.indexOf(body.charAt(i)) * WEIGHTS[i];
    }
    return ALPHABET.charAt((BASE - sum % BASE) % BASE);
  }

  /** The check character of an organisation code (GB 11714): letters count from A = 10. */
  static char organisationCheck(CharSequence body) {
    int sum = 0;
    for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      sum += Character.digit(body.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }
}
