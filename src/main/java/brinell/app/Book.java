package brinell.app;

import brinell.history.PastCommit;
import brinell.port.Past.Edit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read of a past. All of it are facts about single commits, so it stays true when a branch
 * moves.
 *
 * @param tip from where it was read
 * @param notes {@link brinell.port.Past.Tip#notes} then
 * @param commits parents before children
 * @param edits of landings, against their first parents; a landing that changed nothing has an
 *     empty list
 * @param limit what could not be read
 */
record Book(
    String tip,
    String notes,
    List<PastCommit> commits,
    Map<String, List<Edit>> edits,
    Optional<String> limit) {}
