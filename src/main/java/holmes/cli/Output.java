package holmes.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.PrintStream;

/// Standard output, in large pieces: Java's own stream asks the system for each word of a line, of
/// which a long list has a million.
final class Output extends PrintStream {

    private static final int PIECE = 1 << 16;

    /// @param byLine whether somebody watches it line by line
    Output(boolean byLine) {
        super(new BufferedOutputStream(System.out, PIECE), byLine, UTF_8);
    }

    /// Java's own stream keeps its failures to itself, those of a pipe that was closed for one.
    @Override
    public boolean checkError() {
        return super.checkError() || System.out.checkError();
    }
}
