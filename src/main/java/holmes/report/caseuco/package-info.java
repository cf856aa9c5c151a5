/// A report in the vocabulary that tools for investigations share: CASE 1.3 on UCO 1.3, as JSON-LD.
@NullMarked
package holmes.report.caseuco;

import org.jspecify.annotations.NullMarked;
