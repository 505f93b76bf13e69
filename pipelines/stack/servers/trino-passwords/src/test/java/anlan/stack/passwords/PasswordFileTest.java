package anlan.stack.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trino.spi.security.AccessDeniedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** RFC 6070 gives the hashes of "password" with the salt "salt", 4096 rounds. */
class PasswordFileTest {
  private static final String HASH = "4096:73616c74:4b007901b765489abead49d926f721d065a429c1";

  @TempDir private Path folder;

  @Test
  void the_right_password_lets_in_and_no_other() throws IOException {
    PasswordFile users = new PasswordFile(file("analyst:" + HASH + "\n"));
    assertThat(users.createAuthenticatedPrincipal("analyst", "password").getName())
        .isEqualTo("analyst");
    assertThat(users.createAuthenticatedPrincipal("analyst", "password").getName())
        .isEqualTo("analyst");
    refused(users, "analyst", "Password");
    refused(users, "analyst", "");
    refused(users, "operator", "password");
  }

  @Test
  void who_is_taken_out_of_the_file_is_out() throws IOException {
    Path file = file("analyst:" + HASH + "\n");
    PasswordFile users = new PasswordFile(file);
    users.createAuthenticatedPrincipal("analyst", "password");
    Files.writeString(file, "# nobody\n");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2023-06-30T00:00:00Z")));
    refused(users, "analyst", "password");
  }

  @Test
  void a_line_that_is_no_hash_is_told_and_not_repeated() {
    assertThatThrownBy(() -> new PasswordFile(file("analyst:password\n")))
        .hasMessage("a hash is not 'rounds:salt:hash' with at least 1000 rounds");
    assertThatThrownBy(() -> new PasswordFile(file("analyst:999:73616c74:4b007901\n")))
        .hasMessage("a hash is not 'rounds:salt:hash' with at least 1000 rounds");
  }

  @Test
  void groups_are_those_that_name_the_user() throws IOException {
    GroupFile groups = new GroupFile(file("# roles\noperator:anlan, operator\nall:anlan,x\n"));
    assertThat(groups.getGroups("anlan")).containsExactlyInAnyOrder("operator", "all");
    assertThat(groups.getGroups("x")).containsExactly("all");
    assertThat(groups.getGroups("nobody")).isEmpty();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("lines"), text);
  }

  private static void refused(PasswordFile users, String user, String password) {
    assertThatThrownBy(() -> users.createAuthenticatedPrincipal(user, password))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessage("Access Denied: Invalid credentials");
  }
}
