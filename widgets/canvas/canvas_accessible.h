#pragma once

namespace netwright {

class CanvasView;

// Tells those who cannot see the canvas what is on it: the canvas is a list of its nodes, each
// with its name, what it is, what it reads from and what is wrong with it.
void makeAccessible();
// The keyboard is at this node now.
void announceFocus(CanvasView& view, int node);

} // namespace netwright
