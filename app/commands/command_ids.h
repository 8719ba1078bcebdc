#pragma once

namespace netwright {

// What QUndoStack knows commands by that may join; -1 never joins.
enum CommandId { kSetParamId = 1, kSetSettingId };

} // namespace netwright
