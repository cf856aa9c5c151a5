/// What a case says, gathered in one pass over its log: the newest answer to each question, with
/// the entry that gave it. Long lists of files stay in the case, and are counted here.
@NullMarked
package holmes.report.facts;

import org.jspecify.annotations.NullMarked;
