@org.jspecify.annotations.NullMarked
package holmes.offenders.ui;
