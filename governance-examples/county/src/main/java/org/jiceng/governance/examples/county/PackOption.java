package org.jiceng.governance.examples.county;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jiceng.governance.core.outcome.Reason;
import org.jiceng.governance.core.policy.PackCheck;
import org.jiceng.governance.core.policy.PackFault;
import org.jiceng.governance.core.policy.PackReader;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.core.policy.PolicyPacks;
import org.jiceng.governance.examples.county.call.CallFailure;
import org.jiceng.governance.examples.county.call.CallReason;
import picocli.CommandLine.Option;

/** How a call names policy packs: a built-in id or a file; and the packs that these may extend. */
final class PackOption {
    @Option(names = "--base", paramLabel = "FILE")
    private List<Path> bases = new ArrayList<>();

    /**
     * The pack.
     *
     * @throws CallFailure if there is no such pack, or it has a fault
     */
    PolicyPack load(String idOrFile) {
        if (PolicyPacks.builtInIds().contains(idOrFile)) {
            return PolicyPacks.builtIn(idOrFile);
        }
        PackCheck check = check(idOrFile);
        PolicyPack pack = check.pack();
        if (pack == null) {
            throw faulty(idOrFile, check);
        }
        return pack;
    }

    /**
     * The pack of a file, or its faults.
     *
     * @throws CallFailure if there is no such file, or a base has a fault
     */
    PackCheck check(String file) {
        PackReader reader = PackReader.standard();
        for (Path base : bases) {
            PackCheck check = reader.check(bytes(base.toString()));
            PolicyPack pack = check.pack();
            if (pack == null) {
                throw faulty(base.toString(), check);
            }
            reader = reader.withBase(pack);
        }
        return reader.check(bytes(file));
    }

    /** The files that {@link #load} reads for a pack. */
    List<Path> files(String idOrFile) {
        List<Path> files = new ArrayList<>(bases);
        if (!PolicyPacks.builtInIds().contains(idOrFile)) {
            files.add(Path.of(idOrFile));
        }
        return files;
    }

    /** Packs, and after them those built-in ones that are not among them. */
    static List<PolicyPack> withBuiltIn(List<PolicyPack> given) {
        List<PolicyPack> packs = new ArrayList<>(given);
        for (String id : PolicyPacks.builtInIds()) {
            PolicyPack builtIn = PolicyPacks.builtIn(id);
            if (given.stream().noneMatch(one -> isNamedAs(one, builtIn))) {
                packs.add(builtIn);
            }
        }
        return packs;
    }

    private static boolean isNamedAs(PolicyPack one, PolicyPack other) {
        return one.id().equals(other.id()) && one.version().equals(other.version());
    }

    private static CallFailure faulty(String name, PackCheck check) {
        PackFault first = check.faults().get(0);
        return CallFailure.wrongCall(Reason.of(CallReason.PACK_FAULTY, "pack", name)
                .with("count", check.faults().size())
                .with("pointer", first.pointer().isEmpty() ? "/" : first.pointer())
                .with("code", first.reason().code()));
    }

    private static byte[] bytes(String name) {
        Path file = Path.of(name);
        if (Files.isDirectory(file)) {
            throw CallFailure.wrongCall(Reason.of(CallReason.FILE_IS_FOLDER, "file", name));
        }
        if (!Files.exists(file)) {
            throw CallFailure.wrongCall(Reason.of(CallReason.PACK_FILE_MISSING, "pack", name)
                    .with("known", String.join(", ", PolicyPacks.builtInIds())));
        }
        // One byte more than a pack may have is enough to refuse it.
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(PackReader.MOST_BYTES + 1);
        } catch (IOException e) {
            throw CallFailure.wrongCall(Reason.of(CallReason.FILE_UNREADABLE, "file", name));
        }
    }
}
