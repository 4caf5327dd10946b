package brinell.app;

import brinell.port.Repository.Request;
import brinell.port.Workshop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which faults are asked for.
 *
 * @param all all files of the revision instead of the changed lines
 * @param globs files, as patterns; with them all lines of these files
 * @param list plant nothing, only name them
 * @param fresh use no result of an earlier run
 * @param context also in the functions around the changed lines
 */
public record MutantsAsk(
    Request request,
    boolean firstParent,
    boolean all,
    List<String> globs,
    boolean list,
    boolean fresh,
    boolean context,
    Optional<Duration> budget,
    Workshop.Options options) {}
