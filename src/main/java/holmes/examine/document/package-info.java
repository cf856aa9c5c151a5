/// The documents that are found with disks: what each is, and how a claim cites its line.
@NullMarked
package holmes.examine.document;

import org.jspecify.annotations.NullMarked;
