#include "app/window/actions.h"

namespace netwright {

// Marks a text of the table for translation.
#define NW_ACTION(text) QT_TRANSLATE_NOOP("Actions", text)

const QList<ActionEntry>& Actions::table()
{
    static const char* const kFile = NW_ACTION("File");
    static const char* const kEdit = NW_ACTION("Edit");
    static const char* const kView = NW_ACTION("View");
    static const char* const kTraining = NW_ACTION("Training");
    static const char* const kHelp = NW_ACTION("Help");
    static const QList<ActionEntry> entries = {
        {"file.new", kFile, NW_ACTION("&New"), "new", "Ctrl+N",
            NW_ACTION("An empty drawing in this window")},
        {"file.welcome", kFile, NW_ACTION("&Welcome Page"), "home", "Ctrl+Shift+N",
            NW_ACTION("Templates and recent projects")},
        {"file.open", kFile, NW_ACTION("&Open…"), "open", "Ctrl+O",
            NW_ACTION("A project, or a model of Keras (.keras, .h5, .json)")},
        {"file.save", kFile, NW_ACTION("&Save"), "save", "Ctrl+S", ""},
        {"file.save_as", kFile, NW_ACTION("Save &As…"), "save_as", "Ctrl+Shift+S", ""},
        {"file.export_model", kFile, NW_ACTION("&Export Model…"), "export", "Ctrl+E",
            NW_ACTION("The trained model as .keras, .h5, .weights.h5 or .json")},
        {"file.export_drawing", kFile, NW_ACTION("Export &Drawing…"), "export", "Ctrl+Shift+E",
            NW_ACTION("The drawing as PNG, SVG or PDF")},
        {"file.quit", kFile, NW_ACTION("&Quit"), "", "Ctrl+Q", ""},

        {"edit.undo", kEdit, NW_ACTION("&Undo"), "undo", "Ctrl+Z", ""},
        {"edit.redo", kEdit, NW_ACTION("&Redo"), "redo", "Ctrl+Shift+Z; Ctrl+Y", ""},
        {"edit.cut", kEdit, NW_ACTION("Cu&t"), "cut", "Ctrl+X", ""},
        {"edit.copy", kEdit, NW_ACTION("&Copy"), "copy", "Ctrl+C", ""},
        {"edit.paste", kEdit, NW_ACTION("&Paste"), "paste", "Ctrl+V", ""},
        {"edit.paste_wired", kEdit, NW_ACTION("Paste With &Wires"), "paste", "Ctrl+Shift+V",
            NW_ACTION("Keeps the wires that led in from outside")},
        {"edit.duplicate", kEdit, NW_ACTION("&Duplicate"), "duplicate", "Ctrl+D", ""},
        {"edit.delete", kEdit, NW_ACTION("De&lete"), "delete", "Del",
            NW_ACTION("Neighbours are wired together where their shapes fit")},
        {"edit.select_all", kEdit, NW_ACTION("Select &All"), "", "Ctrl+A", ""},
        {"edit.bypass", kEdit, NW_ACTION("&Bypass"), "bypass", "B",
            NW_ACTION("Switches the selected layers off, or on again")},
        {"edit.add", kEdit, NW_ACTION("Add La&yer…"), "search", "Ctrl+K",
            NW_ACTION("Search for a layer by name; also a double-click or Space on the canvas")},
        {"edit.note", kEdit, NW_ACTION("Add &Note"), "note", "Ctrl+Alt+N", ""},
        {"edit.layout", kEdit, NW_ACTION("&Tidy Up"), "layout", "Ctrl+L",
            NW_ACTION("Places all layers by their wires")},

        {"view.zoom_in", kView, NW_ACTION("Zoom &In"), "zoom_in", "Ctrl++; Ctrl+=", ""},
        {"view.zoom_out", kView, NW_ACTION("Zoom &Out"), "zoom_out", "Ctrl+-", ""},
        {"view.zoom_reset", kView, NW_ACTION("&100 %"), "zoom_reset", "Ctrl+0", ""},
        {"view.fit", kView, NW_ACTION("Whole &Drawing"), "fit", "Home", ""},
        {"view.fit_selection", kView, NW_ACTION("&Selection"), "fit", ".",
            NW_ACTION("Zooms to the selected layers")},
        {"view.snap", kView, NW_ACTION("S&nap"), "snap", "Ctrl+Alt+S",
            NW_ACTION("To the grid and to neighbours' edges"), true},
        {"view.horizontal", kView, NW_ACTION("From &Left to Right"), "", "Ctrl+Alt+H",
            NW_ACTION("Drawings flow from left to right, not from top to bottom"), true},
        {"view.minimap", kView, NW_ACTION("&Minimap"), "minimap", "Ctrl+M", "", true},
        {"view.light", kView, NW_ACTION("&Light"), "theme", "", "", true},
        {"view.dark", kView, NW_ACTION("&Dark"), "theme", "", "", true},
        {"view.high_contrast", kView, NW_ACTION("&High Contrast"), "theme", "", "", true},
        {"view.projector", kView, NW_ACTION("&Projector"), "expand", "F11",
            NW_ACTION("Large text and high contrast for a beamer"), true},
        {"view.larger_text", kView, NW_ACTION("La&rger Text"), "", "Ctrl+Alt++; Ctrl+Alt+=", ""},
        {"view.smaller_text", kView, NW_ACTION("S&maller Text"), "", "Ctrl+Alt+-", ""},
        {"view.designing", kView, NW_ACTION("Layout for &Designing"), "layout", "F6", ""},
        {"view.training", kView, NW_ACTION("Layout for &Training"), "chart", "F7", ""},
        {"view.presenting", kView, NW_ACTION("Layout for P&resenting"), "expand", "F8", ""},
        {"view.reset_layout", kView, NW_ACTION("Reset La&yout"), "restore", "",
            NW_ACTION("All panels where they were at the first start")},
        {"view.title_bars", kView, NW_ACTION("Mo&ve Panels"), "expand", "Ctrl+Alt+M",
            NW_ACTION("Shows title bars, by which panels can be dragged to other places"), true},
        {"view.palette", kView, NW_ACTION("Sear&ch Layers"), "palette", "Ctrl+Shift+L",
            NW_ACTION("Puts the cursor into the search field of the layers")},
        {"view.canvas", kView, NW_ACTION("&Canvas"), "", "F4",
            NW_ACTION("Puts the keyboard on the drawing board")},

        {"training.start", kTraining, NW_ACTION("&Train"), "play", "F5; Ctrl+Return",
            NW_ACTION("Trains the network with the data; goes on where it was stopped")},
        {"training.pause", kTraining, NW_ACTION("&Pause"), "pause", "Pause; Ctrl+Alt+P",
            NW_ACTION("Waits before the next batch, or goes on"), true},
        {"training.step_batch", kTraining, NW_ACTION("Step a &Batch"), "step_batch", "F10",
            NW_ACTION("Trains with one batch and pauses")},
        {"training.step_epoch", kTraining, NW_ACTION("Step an &Epoch"), "step_epoch", "Shift+F10",
            NW_ACTION("Trains to the end of the epoch and pauses")},
        {"training.stop", kTraining, NW_ACTION("&Stop and Keep"), "stop", "Shift+F5",
            NW_ACTION("Ends after this batch with the weights as they are")},
        {"training.stop_best", kTraining, NW_ACTION("Stop and Restore &Best"), "stop_best",
            "Ctrl+Shift+F5", NW_ACTION("Ends with the weights of the best epoch")},
        {"training.reset", kTraining, NW_ACTION("&Reset Weights"), "reset", "Ctrl+Shift+R",
            NW_ACTION("New first weights from the seed; the curves start anew")},

        {"help.search", kHelp, NW_ACTION("Search &Actions…"), "search", "Ctrl+Shift+P",
            NW_ACTION("Finds every action of the window by name")},
        {"help.shortcuts", kHelp, NW_ACTION("&Keyboard Shortcuts…"), "settings", "Ctrl+Alt+K", ""},
        {"help.about", kHelp, NW_ACTION("&About Netwright"), "info", "", ""},
    };
    return entries;
}

} // namespace netwright
