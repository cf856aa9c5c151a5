package holmes.offenders.examine;

import java.io.IOException;

/// Starts a program outside the host.
public record StartsProgram() {
    Process start() throws IOException {
        return Runtime.getRuntime().exec(new String[] {"true"});
    }
}
