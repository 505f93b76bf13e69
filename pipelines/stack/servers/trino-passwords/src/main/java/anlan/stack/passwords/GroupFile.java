package anlan.stack.passwords;

import io.trino.spi.security.GroupProvider;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups of users, a line each: {@code group:user,user}. */
final class GroupFile implements GroupProvider {
  private final FollowedFile<Map<String, Set<String>>> groupsOfUsers;

  GroupFile(Path path) {
    groupsOfUsers = new FollowedFile<>(path, GroupFile::read);
  }

  @Override
  public Set<String> getGroups(String user) {
    return groupsOfUsers.value().getOrDefault(user, Set.of());
  }

  private static Map<String, Set<String>> read(List<String> lines) {
    Map<String, Set<String>> groups = new HashMap<>();
    for (String line : lines) {
      String[] parts = line.split(":", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException("not 'group:user,user': " + line);
      }
      for (String user : parts[1].split(",")) {
        groups.computeIfAbsent(user.strip(), name -> new HashSet<>()).add(parts[0].strip());
      }
    }
    return groups;
  }
}
