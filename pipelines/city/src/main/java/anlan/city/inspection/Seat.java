package anlan.city.inspection;

import anlan.city.identity.Person;
import org.jspecify.annotations.Nullable;

/** A person's place in an inspection team; role as in {@code codes.csv}. */
public record Seat(String role, Person person, @Nullable Integer department) {}
