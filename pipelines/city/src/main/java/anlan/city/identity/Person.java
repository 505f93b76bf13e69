package anlan.city.identity;

/**
 * A synthetic person: a name that says so, an identity number that cannot exist and a telephone
 * number that cannot be dialled. All follow from the key alone.
 *
 * <p>The identity number has the shape of GB 11643 with three impossibilities: region 99, a
 * birthday on 30 February, and a wrong check character.
 *
 * @param key from 0 to 999,999,999
 */
public record Person(long key) {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  /** What a person is to the city; keeps their keys apart. */
  public enum Post {
    LEGAL_REPRESENTATIVE,
    SAFETY_OFFICER,
    SUPERVISOR,
    ENFORCER,
    EXPERT,
    GRID_KEEPER,
    TOWN_STAFF
  }

  public Person {
    if (key < 0 || key > 999_999_999) {
      throw new IllegalArgumentException("person " + key + " is not in 0 … 999999999");
    }
  }

  public static Person of(Post post, long number) {
    return new Person((post.ordinal() + 1) * 100_000_000L + number % 100_000_000L);
  }

  public String name() {
    return "合成人员" + digits();
  }

  public String idNumber() {
    String digits = digits();
    String body =
        "99"
            + digits.substring(0, 4)
            + "19"
            + digits.substring(4, 6)
            + "0230"
            + digits.substring(6);
    return body + (check(body) == '0' ? '1' : '0');
  }

  /** Area code 0000 does not exist. */
  public String phone() {
    return "0000-" + digits().substring(1);
  }

  /** The right check character of 17 digits, by GB 11643. */
  static char check(String body) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11);
  }

  private String digits() {
    return Long.toString(1_000_000_000L + key).substring(1);
  }
}
