package org.jiceng.governance.grid.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiceng.governance.core.household.Household;
import org.jiceng.governance.grid.grid.Grid;
import org.jiceng.governance.grid.grid.GridCodeScheme;
import org.jiceng.governance.grid.grid.GridMember;
import org.jiceng.governance.grid.grid.GridMembership;
import org.jiceng.governance.grid.grid.GridPerson;
import org.jspecify.annotations.Nullable;

/**
 * What is to be audited: grids as they are, with their households, and as much more as there is. What is not given is not
 * examined, and the certificate says so. Immutable.
 */
public final class AuditRequest {
    private final List<Grid> grids;
    private final List<GridMember> members;
    private final List<Household> households;
    private final boolean staffed;
    private final @Nullable List<GridPerson> persons;
    private final @Nullable GridCodeScheme codes;
    private final @Nullable Neighbours neighbours;
    private final @Nullable List<BoundaryFinding> boundaries;

    private AuditRequest(
            Collection<Grid> grids,
            Collection<GridMember> members,
            Collection<Household> households,
            boolean staffed,
            @Nullable Collection<GridPerson> persons,
            @Nullable GridCodeScheme codes,
            @Nullable Neighbours neighbours,
            @Nullable Collection<BoundaryFinding> boundaries) {
        this.grids = List.copyOf(grids);
        this.members = List.copyOf(members);
        this.households = List.copyOf(households);
        this.staffed = staffed;
        this.persons = persons == null ? null : List.copyOf(persons);
        this.codes = codes;
        this.neighbours = neighbours;
        this.boundaries = boundaries == null ? null : List.copyOf(boundaries);
    }

    /**
     * Grids as a register has them, sound or not.
     *
     * @param grids those in force
     * @param members which household is in which of them
     * @param households all households of the villages
     */
    public static AuditRequest of(
            Collection<Grid> grids, Collection<GridMember> members, Collection<Household> households) {
        return new AuditRequest(grids, members, households, true, null, null, null, null);
    }

    /** The grids of a tree with their households, such as a plan has them. */
    public static AuditRequest of(GridMembership membership, Collection<Household> households) {
        return of(membership.tree().grids(), membership.members(), households);
    }

    /** This request for grids that have no heads and workers yet, such as a plan's: nobody is missed or examined. */
    public AuditRequest withoutStaff() {
        return new AuditRequest(grids, members, households, false, null, codes, neighbours, boundaries);
    }

    /** This request with what is known of heads and workers. */
    public AuditRequest persons(Collection<GridPerson> known) {
        return new AuditRequest(grids, members, households, true, known, codes, neighbours, boundaries);
    }

    /** This request with the scheme that the codes should follow. */
    public AuditRequest codes(GridCodeScheme scheme) {
        return new AuditRequest(grids, members, households, staffed, persons, scheme, neighbours, boundaries);
    }

    /** This request with which households touch each other. */
    public AuditRequest neighbours(Neighbours touching) {
        return new AuditRequest(grids, members, households, staffed, persons, codes, touching, boundaries);
    }

    /** This request with what the geometry of the boundaries found; nothing, if they are all in order. */
    public AuditRequest boundaries(Collection<BoundaryFinding> found) {
        return new AuditRequest(grids, members, households, staffed, persons, codes, neighbours, found);
    }

    List<Grid> grids() {
        return grids;
    }

    List<GridMember> members() {
        return members;
    }

    List<Household> households() {
        return households;
    }

    boolean isStaffed() {
        return staffed;
    }

    Optional<List<GridPerson>> persons() {
        return Optional.ofNullable(persons);
    }

    Optional<GridCodeScheme> codes() {
        return Optional.ofNullable(codes);
    }

    Optional<Neighbours> neighbours() {
        return Optional.ofNullable(neighbours);
    }

    Optional<List<BoundaryFinding>> boundaries() {
        return Optional.ofNullable(boundaries);
    }
}
