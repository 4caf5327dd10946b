package broken.check.two;

import java.time.Instant;
import java.time.ZoneOffset;

public record SeesPolicy(broken.policy.SeesReport policy) {
  static String readsTheClock() {
    return Instant.now().atZone(ZoneOffset.UTC).toString();
  }
}
