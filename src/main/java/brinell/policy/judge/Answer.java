package brinell.policy.judge;

import java.util.List;

/**
 * A condition's truth, and how it came about.
 *
 * @param condition in the policy's words
 */
record Answer(String condition, Truth truth, List<Answer> parts) {
  Answer {
    parts = List.copyOf(parts);
  }
}
