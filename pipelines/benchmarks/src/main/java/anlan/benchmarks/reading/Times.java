package anlan.benchmarks.reading;

import java.util.List;

/** How long something took, each time, in milliseconds. */
record Times(List<Long> ms) {
  Times {
    ms = ms.stream().sorted().toList();
  }

  long median() {
    return ms.get(ms.size() / 2);
  }

  long p95() {
    return ms.get((int) Math.ceil(ms.size() * 0.95) - 1);
  }

  long most() {
    return ms.get(ms.size() - 1);
  }
}
