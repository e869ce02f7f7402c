package org.jiceng.governance.examples.county.grids;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jiceng.governance.core.outcome.RowFailure;
import org.jiceng.governance.examples.county.files.CsvColumns;
import org.jiceng.governance.examples.county.files.CsvSink;
import org.jiceng.governance.examples.county.files.CsvSource;
import org.jiceng.governance.examples.county.files.CsvTable;
import org.jiceng.governance.examples.county.files.RowProblems;

/** A file that a plan or contacts need: tells of its bad rows under its name. */
public abstract class PlanTable implements CsvSink {
    private final String file;
    private final RowProblems problems;

    protected PlanTable(String file, RowProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    protected final void read(Path path, Charset charset, CsvColumns columns) {
        CsvTable.read(CsvSource.of(path, charset), columns, this);
    }

    @Override
    public final void refused(RowFailure failure) {
        problems.refused(file, failure);
    }

    @Override
    public final void warned(RowFailure warning) {
        problems.warned(file, warning);
    }
}
