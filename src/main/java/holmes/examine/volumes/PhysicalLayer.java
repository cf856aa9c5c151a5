package holmes.examine.volumes;

import holmes.stack.Layer;

/// A layer on which a physical volume lies, or may lie.
///
/// @param size bytes
/// @param labelUuid of the LVM label that it has now; empty if it has none. After a reinstall it is
///   that of another volume
public record PhysicalLayer(Layer layer, long size, String labelUuid) {}
