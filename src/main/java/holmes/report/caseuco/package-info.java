/// A report in the vocabulary that tools for investigations share: CASE 1.4 on UCO 1.4, as JSON-LD.
@NullMarked
package holmes.report.caseuco;

import org.jspecify.annotations.NullMarked;
