package holmes.offenders.casefile;

import com.sun.jna.Pointer;

/// Uses native code where none belongs.
public record GoesNative(Pointer pointer) {}
