/// Lists of files for other tools: Digital Forensics XML, and the body file of mactime.
@NullMarked
package holmes.report.dfxml;

import org.jspecify.annotations.NullMarked;
