/**
 * Who contacts whom in a county, from files and as files.
 *
 * <p>{@link org.jiceng.governance.examples.county.contacts.CountyContacts} assigns households to the persons of the three lines;
 * {@link org.jiceng.governance.examples.county.contacts.ContactFiles} writes it, and
 * {@link org.jiceng.governance.examples.county.contacts.AssignmentTable} reads it again as what there was before.
 * {@link org.jiceng.governance.examples.county.contacts.ContactYear} makes up a year of contacts by such a plan.
 * {@link org.jiceng.governance.examples.county.contacts.CandidateAssignment} goes by given costs alone.
 */
@NullMarked
package org.jiceng.governance.examples.county.contacts;

import org.jspecify.annotations.NullMarked;
