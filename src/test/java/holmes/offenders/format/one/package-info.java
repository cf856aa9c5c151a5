@org.jspecify.annotations.NullMarked
package holmes.offenders.format.one;
