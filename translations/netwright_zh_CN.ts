<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Actions</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>An empty drawing in this window</source>
        <translation>在此窗口中新建空白网络图</translation>
    </message>
    <message>
        <source>&amp;Welcome Page</source>
        <translation>欢迎页(&amp;W)</translation>
    </message>
    <message>
        <source>Templates and recent projects</source>
        <translation>模板和最近的项目</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>A project, or a model of Keras (.keras, .h5, .json)</source>
        <translation>打开项目或 Keras 模型（.keras、.h5、.json）</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Export Model…</source>
        <translation>导出模型(&amp;E)…</translation>
    </message>
    <message>
        <source>The trained model as .keras, .h5, .weights.h5 or .json</source>
        <translation>将训练好的模型导出为 .keras、.h5、.weights.h5 或 .json</translation>
    </message>
    <message>
        <source>Export &amp;Drawing…</source>
        <translation>导出网络图(&amp;D)…</translation>
    </message>
    <message>
        <source>The drawing as PNG, SVG or PDF</source>
        <translation>将网络图导出为 PNG、SVG 或 PDF</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Paste With &amp;Wires</source>
        <translation>连同连线粘贴(&amp;W)</translation>
    </message>
    <message>
        <source>Keeps the wires that led in from outside</source>
        <translation>保留从外部接入的连线</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>创建副本(&amp;D)</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>Neighbours are wired together where their shapes fit</source>
        <translation>形状相符时，自动连接前后相邻的层</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Bypass</source>
        <translation>绕过(&amp;B)</translation>
    </message>
    <message>
        <source>Switches the selected layers off, or on again</source>
        <translation>绕过所选的层，或重新启用</translation>
    </message>
    <message>
        <source>Add La&amp;yer…</source>
        <translation>添加层(&amp;Y)…</translation>
    </message>
    <message>
        <source>Search for a layer by name; also a double-click or Space on the canvas</source>
        <translation>按名称搜索层；也可在画布上双击或按空格键</translation>
    </message>
    <message>
        <source>Add &amp;Note</source>
        <translation>添加注释(&amp;N)</translation>
    </message>
    <message>
        <source>Places all layers by their wires</source>
        <translation>按连线排列所有层</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>100%(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;Selection</source>
        <translation>所选内容(&amp;S)</translation>
    </message>
    <message>
        <source>Zooms to the selected layers</source>
        <translation>缩放到所选的层</translation>
    </message>
    <message>
        <source>S&amp;nap</source>
        <translation>对齐吸附(&amp;N)</translation>
    </message>
    <message>
        <source>To the grid and to neighbours&apos; edges</source>
        <translation>吸附到网格和相邻层的边缘</translation>
    </message>
    <message>
        <source>Drawings flow from left to right, not from top to bottom</source>
        <translation>网络图从左到右排列，而不是从上到下</translation>
    </message>
    <message>
        <source>&amp;Minimap</source>
        <translation>缩略图(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>高对比度(&amp;H)</translation>
    </message>
    <message>
        <source>Large text and high contrast for a beamer</source>
        <translation>大号文字和高对比度，适合投影仪</translation>
    </message>
    <message>
        <source>Layout for &amp;Designing</source>
        <translation>设计布局(&amp;D)</translation>
    </message>
    <message>
        <source>Layout for &amp;Training</source>
        <translation>训练布局(&amp;T)</translation>
    </message>
    <message>
        <source>Reset La&amp;yout</source>
        <translation>重置布局(&amp;Y)</translation>
    </message>
    <message>
        <source>All panels where they were at the first start</source>
        <translation>所有面板恢复到首次启动时的位置</translation>
    </message>
    <message>
        <source>Mo&amp;ve Panels</source>
        <translation>移动面板(&amp;V)</translation>
    </message>
    <message>
        <source>Shows title bars, by which panels can be dragged to other places</source>
        <translation>显示标题栏，可拖动标题栏把面板移到其他位置</translation>
    </message>
    <message>
        <source>Puts the cursor into the search field of the layers</source>
        <translation>将光标移到层的搜索框</translation>
    </message>
    <message>
        <source>&amp;Canvas</source>
        <translation>画布(&amp;C)</translation>
    </message>
    <message>
        <source>Puts the keyboard on the drawing board</source>
        <translation>将键盘焦点移到画布</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>Trains the network with the data; goes on where it was stopped</source>
        <translation>用数据训练网络；从上次停止处继续</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Waits before the next batch, or goes on</source>
        <translation>在下一批之前暂停，或继续训练</translation>
    </message>
    <message>
        <source>Step a &amp;Batch</source>
        <translation>单步一批(&amp;B)</translation>
    </message>
    <message>
        <source>Trains with one batch and pauses</source>
        <translation>训练一批后暂停</translation>
    </message>
    <message>
        <source>Step an &amp;Epoch</source>
        <translation>单步一轮(&amp;E)</translation>
    </message>
    <message>
        <source>Trains to the end of the epoch and pauses</source>
        <translation>训练到本轮结束后暂停</translation>
    </message>
    <message>
        <source>&amp;Stop and Keep</source>
        <translation>停止并保留(&amp;S)</translation>
    </message>
    <message>
        <source>Ends after this batch with the weights as they are</source>
        <translation>本批结束后停止，保留当前权重</translation>
    </message>
    <message>
        <source>Ends with the weights of the best epoch</source>
        <translation>停止训练，恢复最佳一轮的权重</translation>
    </message>
    <message>
        <source>&amp;Reset Weights</source>
        <translation>重置权重(&amp;R)</translation>
    </message>
    <message>
        <source>New first weights from the seed; the curves start anew</source>
        <translation>由随机种子重新生成初始权重，曲线重新开始</translation>
    </message>
    <message>
        <source>Search &amp;Actions…</source>
        <translation>搜索操作(&amp;A)…</translation>
    </message>
    <message>
        <source>Finds every action of the window by name</source>
        <translation>按名称查找窗口中的任何操作</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>键盘快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>T&amp;idy Up</source>
        <translation>自动排列(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Whole Drawing</source>
        <translation>显示整图(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;From Left to Right</source>
        <translation>从左到右(&amp;F)</translation>
    </message>
    <message>
        <source>Li&amp;ght</source>
        <translation>浅色(&amp;G)</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>深色(&amp;K)</translation>
    </message>
    <message>
        <source>Pro&amp;jector</source>
        <translation>投影模式(&amp;J)</translation>
    </message>
    <message>
        <source>L&amp;arger Text</source>
        <translation>放大文字(&amp;A)</translation>
    </message>
    <message>
        <source>Smalle&amp;r Text</source>
        <translation>缩小文字(&amp;R)</translation>
    </message>
    <message>
        <source>Layout for Pr&amp;esenting</source>
        <translation>演示布局(&amp;E)</translation>
    </message>
    <message>
        <source>Search &amp;Layers</source>
        <translation>搜索层(&amp;L)</translation>
    </message>
    <message>
        <source>St&amp;op and Restore Best</source>
        <translation>停止并恢复最佳(&amp;O)</translation>
    </message>
    <message>
        <source>A&amp;bout Netwright</source>
        <translation>关于 Netwright(&amp;B)</translation>
    </message>
</context>
<context>
    <name>CanvasTip</name>
    <message>
        <source>Output %1 of %2</source>
        <translation>%2 的输出 %1</translation>
    </message>
    <message>
        <source>Output %1 of %2: %3</source>
        <translation>%2 的输出 %1：%3</translation>
    </message>
    <message>
        <source>Input %1 of %2, not wired</source>
        <translation>%2 的输入 %1，未连接</translation>
    </message>
    <message>
        <source>Input %1 of %2, from %3</source>
        <translation>%2 的输入 %1，来自 %3</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>From %1 to %2: %3</source>
        <translation>从 %1 到 %2：%3</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Drag a layer here from the list of layers, or double-click to search for one.</source>
        <translation>从层列表中把层拖到这里，或双击搜索要添加的层。</translation>
    </message>
</context>
<context>
    <name>Categories</name>
    <message>
        <source>Core</source>
        <translation>核心层</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>卷积层</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>池化层</translation>
    </message>
    <message>
        <source>Normalization</source>
        <translation>归一化层</translation>
    </message>
    <message>
        <source>Regularization</source>
        <translation>正则化层</translation>
    </message>
    <message>
        <source>Reshaping</source>
        <translation>变形层</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>合并层</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活层</translation>
    </message>
    <message>
        <source>Preprocessing</source>
        <translation>预处理层</translation>
    </message>
    <message>
        <source>Recurrent</source>
        <translation>循环层</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力层</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>LayerModel</name>
    <message>
        <source>Layer %1: %2</source>
        <translation>层 %1：%2</translation>
    </message>
    <message>
        <source>%1, number of layers: %2</source>
        <translation>%1，共 %2 层</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Lenses</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>NodeAccessible</name>
    <message>
        <source>Reads from %1.</source>
        <translation>输入来自 %1。</translation>
    </message>
    <message>
        <source>Read by %1.</source>
        <translation>输出到 %1。</translation>
    </message>
</context>
<context>
    <name>NodeItem</name>
    <message>
        <source>%1, a layer of class %2.</source>
        <translation>%1，类型为 %2 的层。</translation>
    </message>
    <message>
        <source>%1, a layer of class %2: %3.</source>
        <translation>%1，类型为 %2 的层：%3。</translation>
    </message>
    <message>
        <source>Output shape: %1.</source>
        <translation>输出形状：%1。</translation>
    </message>
    <message>
        <source>Cost: %1.</source>
        <translation>开销：%1。</translation>
    </message>
    <message>
        <source>Not checked: something before it is wrong.</source>
        <translation>未检查：它前面的部分有错误。</translation>
    </message>
    <message>
        <source>Switched off: it passes its input on.</source>
        <translation>已绕过：原样传递输入。</translation>
    </message>
    <message>
        <source>Shares its layer with other nodes.</source>
        <translation>与其他节点共用同一层。</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>%1 k</source>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 G</source>
        <translation>%1 G</translation>
    </message>
    <message>
        <source>%1 T</source>
        <translation>%1 T</translation>
    </message>
</context>
<context>
    <name>PlaceItems</name>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
</context>
<context>
    <name>SetParam</name>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>&quot;epoch&quot;, or the number of batches between two files.</source>
        <translation>&quot;epoch&quot;，或两次存盘之间的批数。</translation>
    </message>
    <message>
        <source>&quot;netwright&quot; must be the number of the project&apos;s form, which is %1, received %2.</source>
        <translation>&quot;netwright&quot; 必须是项目格式的版本号 %1，实际为 %2。</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 samples to train with, %2 to validate with.</source>
        <translation>训练样本 %1 个，验证样本 %2 个。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; in the file is damaged.</source>
        <translation>%1：文件中的“%2”已损坏。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 cannot reach all targets, which go from %3 to %4.</source>
        <translation>%1：%2 的取值无法覆盖所有目标，目标的范围是 %3 到 %4。</translation>
    </message>
    <message>
        <source>%1: %2 expects probabilities, but the activation is %3; sigmoid makes them.</source>
        <translation>%1：%2 需要概率，但激活函数是 %3；sigmoid 可以得到概率。</translation>
    </message>
    <message>
        <source>%1: %2 expects probabilities, but the activation is %3; softmax makes them.</source>
        <translation>%1：%2 需要概率，但激活函数是 %3；softmax 可以得到概率。</translation>
    </message>
    <message>
        <source>%1: %2 inputs were expected, received %3.</source>
        <translation>%1：应有 %2 个输入，实际为 %3 个。</translation>
    </message>
    <message>
        <source>%1: %2 layers, %3 parameters, %4 of them trained.</source>
        <translation>%1：共 %2 层，%3 个参数，其中 %4 个可训练。</translation>
    </message>
    <message>
        <source>%1: %2 must be %3, received %4.</source>
        <translation>%1：%2 必须是 %3，实际为 %4。</translation>
    </message>
    <message>
        <source>%1: %2 must be %3, received nothing.</source>
        <translation>%1：%2 必须是 %3，但没有给出。</translation>
    </message>
    <message>
        <source>%1: %2 must be at least %3, received %4.</source>
        <translation>%1：%2 不能小于 %3，实际为 %4。</translation>
    </message>
    <message>
        <source>%1: %2 must be at most %3, received %4.</source>
        <translation>%1：%2 不能大于 %3，实际为 %4。</translation>
    </message>
    <message>
        <source>%1: %2 must be between %3 and %4, received %5.</source>
        <translation>%1：%2 必须介于 %3 和 %4 之间，实际为 %5。</translation>
    </message>
    <message>
        <source>%1: %2 must be more than %3, received %4.</source>
        <translation>%1：%2 必须大于 %3，实际为 %4。</translation>
    </message>
    <message>
        <source>%1: %2 must be one of %3, received &quot;%4&quot;.</source>
        <translation>%1：%2 必须是 %3 之一，实际为“%4”。</translation>
    </message>
    <message>
        <source>%1: a call must have a list args and an object kwargs, received %2.</source>
        <translation>%1：一次调用必须包含列表 args 和对象 kwargs，实际为 %2。</translation>
    </message>
    <message>
        <source>%1: a call must have at least one input.</source>
        <translation>%1：一次调用至少要有一个输入。</translation>
    </message>
    <message>
        <source>%1: a chart is written as .png, .svg or .csv; choose one of these endings.</source>
        <translation>%1：图表只能写为 .png、.svg 或 .csv；请选择其中一种扩展名。</translation>
    </message>
    <message>
        <source>%1: a copy of unsaved changes was expected, received another file.</source>
        <translation>%1：应为未保存更改的副本，实际是其他文件。</translation>
    </message>
    <message>
        <source>%1: a loss with reduction &quot;%2&quot; gives no single number to train with.</source>
        <translation>%1：reduction 为“%2”的损失得不到可供训练的单个数值。</translation>
    </message>
    <message>
        <source>%1: a model must have an input, received none.</source>
        <translation>%1：模型必须有输入，但没有给出。</translation>
    </message>
    <message>
        <source>%1: a model must have an output, received none.</source>
        <translation>%1：模型必须有输出，但没有给出。</translation>
    </message>
    <message>
        <source>%1: a model must have layers, received none.</source>
        <translation>%1：模型必须有层，但没有给出。</translation>
    </message>
    <message>
        <source>%1: a shape must be a list of lengths, null where unknown, received %2.</source>
        <translation>%1：形状必须是由各轴长度组成的列表，未知长度写作 null，实际为 %2。</translation>
    </message>
    <message>
        <source>%1: a value is missing in row %2, column %3 (%4 in all); missing can be &quot;drop&quot; or, for inputs, &quot;mean&quot;.</source>
        <translation>%1：第 %2 行第 %3 列缺少值（共缺 %4 个）；missing 可设为 &quot;drop&quot;，输入列还可设为 &quot;mean&quot;。</translation>
    </message>
    <message>
        <source>%1: a value of shape %2 and type %3 was expected, received %4 and %5.</source>
        <translation>%1：应为形状 %2、类型 %3 的值，实际为 %4 和 %5。</translation>
    </message>
    <message>
        <source>%1: a window that covers %2 cells does not fit an axis of length %3 (padding &quot;valid&quot;); the input is %4.</source>
        <translation>%1：覆盖 %2 格的窗口放不进长度为 %3 的轴（padding 为 &quot;valid&quot;）；输入为 %4。</translation>
    </message>
    <message>
        <source>%1: all inputs must have as many rows as &quot;%2&quot;, which has %3; received %4 for &quot;%5&quot;.</source>
        <translation>%1：所有输入的行数必须与“%2”的 %3 行相同，而“%5”有 %4 行。</translation>
    </message>
    <message>
        <source>%1: an InputLayer can stand in one place only.</source>
        <translation>%1：一个 InputLayer 只能出现在一个位置。</translation>
    </message>
    <message>
        <source>%1: an InputLayer must be the first layer, received &quot;%2&quot; behind others.</source>
        <translation>%1：InputLayer 必须是第一层，但“%2”排在其他层之后。</translation>
    </message>
    <message>
        <source>%1: an InputLayer takes no inputs, but a wire leads to it.</source>
        <translation>%1：InputLayer 不接受输入，却有连线接到它。</translation>
    </message>
    <message>
        <source>%1: an InputLayer takes no inputs.</source>
        <translation>%1：InputLayer 不接受输入。</translation>
    </message>
    <message>
        <source>%1: an input must be an InputLayer, received &quot;%2&quot;.</source>
        <translation>%1：输入必须是 InputLayer，实际为“%2”。</translation>
    </message>
    <message>
        <source>%1: another program has this project open; choose another name.</source>
        <translation>%1：另一个程序已打开此项目；请选择其他名称。</translation>
    </message>
    <message>
        <source>%1: at least %2 inputs are needed, %3 connected.</source>
        <translation>%1：至少需要 %2 个输入，目前连接了 %3 个。</translation>
    </message>
    <message>
        <source>%1: at least %2 inputs are needed, received %3.</source>
        <translation>%1：至少需要 %2 个输入，实际为 %3 个。</translation>
    </message>
    <message>
        <source>%1: at most %2 inputs can be taken, %3 are connected.</source>
        <translation>%1：最多接受 %2 个输入，目前连接了 %3 个。</translation>
    </message>
    <message>
        <source>%1: at most %2 inputs can be taken, received %3.</source>
        <translation>%1：最多接受 %2 个输入，实际为 %3 个。</translation>
    </message>
    <message>
        <source>%1: at most %2 inputs can be taken.</source>
        <translation>%1：最多接受 %2 个输入。</translation>
    </message>
    <message>
        <source>%1: batch_shape must be given, received nothing.</source>
        <translation>%1：必须给出 batch_shape，但没有给出。</translation>
    </message>
    <message>
        <source>%1: batch_shape must begin with the batch size, received [].</source>
        <translation>%1：batch_shape 必须以批大小开头，实际为 []。</translation>
    </message>
    <message>
        <source>%1: cannot be read (%2).</source>
        <translation>%1：无法读取（%2）。</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2).</source>
        <translation>%1：无法写入（%2）。</translation>
    </message>
    <message>
        <source>%1: cannot be written, %2 is not a folder.</source>
        <translation>%1：无法写入，%2 不是文件夹。</translation>
    </message>
    <message>
        <source>%1: cannot be written, the disk is full.</source>
        <translation>%1：无法写入，磁盘已满。</translation>
    </message>
    <message>
        <source>%1: cannot be written, the file or its folder is read-only.</source>
        <translation>%1：无法写入，文件或其所在文件夹是只读的。</translation>
    </message>
    <message>
        <source>%1: cannot be written, the folder %2 does not exist.</source>
        <translation>%1：无法写入，文件夹 %2 不存在。</translation>
    </message>
    <message>
        <source>%1: cannot be written, the folder does not exist.</source>
        <translation>%1：无法写入，文件夹不存在。</translation>
    </message>
    <message>
        <source>%1: column %2 has %3 different texts, which is too many for categories; leave it out of x.</source>
        <translation>%1：第 %2 列有 %3 种不同的文本，作为类别过多；请不要把它列入 x。</translation>
    </message>
    <message>
        <source>%1: config must be an object, received %2.</source>
        <translation>%1：config 必须是对象，实际为 %2。</translation>
    </message>
    <message>
        <source>%1: every input must have a batch axis.</source>
        <translation>%1：每个输入都必须有批轴。</translation>
    </message>
    <message>
        <source>%1: every row lacks a value; nothing is left.</source>
        <translation>%1：每一行都有缺失值，没有剩下任何数据。</translation>
    </message>
    <message>
        <source>%1: expected &quot;%2&quot; of shape %3, received %4.</source>
        <translation>%1：“%2”的形状应为 %3，实际为 %4。</translation>
    </message>
    <message>
        <source>%1: expected &quot;%2&quot; of type %3, received %4.</source>
        <translation>%1：“%2”的类型应为 %3，实际为 %4。</translation>
    </message>
    <message>
        <source>%1: expected &quot;%2&quot; stored or deflated, received another compression.</source>
        <translation>%1：“%2”应为未压缩或 deflate 压缩，实际采用了其他压缩方式。</translation>
    </message>
    <message>
        <source>%1: expected %2 arrays for the layer &quot;%3&quot;, received %4 in &quot;%5&quot;.</source>
        <translation>%1：层“%3”应有 %2 个数组，“%5”中实际有 %4 个。</translation>
    </message>
    <message>
        <source>%1: expected %2 arrays of optimizer state, received %3.</source>
        <translation>%1：优化器状态应有 %2 个数组，实际为 %3 个。</translation>
    </message>
    <message>
        <source>%1: expected %2 bytes for shape %3, received %4.</source>
        <translation>%1：形状 %3 应占 %2 字节，实际为 %4 字节。</translation>
    </message>
    <message>
        <source>%1: expected %2 bytes of numbers, received %3: the array is cut off.</source>
        <translation>%1：数值应占 %2 字节，实际为 %3 字节：数组不完整。</translation>
    </message>
    <message>
        <source>%1: expected %2 columns in row %3, received %4.</source>
        <translation>%1：第 %3 行应有 %2 列，实际为 %4 列。</translation>
    </message>
    <message>
        <source>%1: expected %2 layers with weights, received %3.</source>
        <translation>%1：应有 %2 个带权重的层，实际为 %3 个。</translation>
    </message>
    <message>
        <source>%1: expected JSON nested at most %2 deep, received deeper.</source>
        <translation>%1：JSON 嵌套最多 %2 层，实际更深。</translation>
    </message>
    <message>
        <source>%1: expected JSON, but the text ends too early (line %2, column %3).</source>
        <translation>%1：应为 JSON，但文本提前结束（第 %2 行第 %3 列）。</translation>
    </message>
    <message>
        <source>%1: expected JSON, received &quot;%4&quot; at line %2, column %3.</source>
        <translation>%1：应为 JSON，但在第 %2 行第 %3 列遇到“%4”。</translation>
    </message>
    <message>
        <source>%1: expected a .npy array, received something else.</source>
        <translation>%1：应为 .npy 数组，实际是其他内容。</translation>
    </message>
    <message>
        <source>%1: expected a JPEG image, received something else.</source>
        <translation>%1：应为 JPEG 图像，实际是其他内容。</translation>
    </message>
    <message>
        <source>%1: expected a PNG image, received something else.</source>
        <translation>%1：应为 PNG 图像，实际是其他内容。</translation>
    </message>
    <message>
        <source>%1: expected a PNG or JPEG image, received something else.</source>
        <translation>%1：应为 PNG 或 JPEG 图像，实际是其他内容。</translation>
    </message>
    <message>
        <source>%1: expected a file of weights (.weights.h5, .keras, .h5 or .npz), received another.</source>
        <translation>%1：应为权重文件（.weights.h5、.keras、.h5 或 .npz），实际是其他文件。</translation>
    </message>
    <message>
        <source>%1: expected a file to write, received a folder.</source>
        <translation>%1：应写入文件，但给出的是文件夹。</translation>
    </message>
    <message>
        <source>%1: expected a file, received a device or pipe.</source>
        <translation>%1：应为文件，但给出的是设备或管道。</translation>
    </message>
    <message>
        <source>%1: expected a file, received a folder.</source>
        <translation>%1：应为文件，但给出的是文件夹。</translation>
    </message>
    <message>
        <source>%1: expected a list layer_names, there is none.</source>
        <translation>%1：应有列表 layer_names，但没有找到。</translation>
    </message>
    <message>
        <source>%1: expected a list weight_names in &quot;%2&quot;, there is none.</source>
        <translation>%1：“%2”中应有列表 weight_names，但没有找到。</translation>
    </message>
    <message>
        <source>%1: expected a member &quot;%2&quot;, there is none.</source>
        <translation>%1：应有成员“%2”，但没有找到。</translation>
    </message>
    <message>
        <source>%1: expected a model file (.keras, .h5 or .json), received another.</source>
        <translation>%1：应为模型文件（.keras、.h5 或 .json），实际是其他文件。</translation>
    </message>
    <message>
        <source>%1: expected a name or an object with class_name and config, received %2.</source>
        <translation>%1：应为名称，或含有 class_name 和 config 的对象，实际为 %2。</translation>
    </message>
    <message>
        <source>%1: expected a name that ends in .keras, .h5, .weights.h5 or .json, received another.</source>
        <translation>%1：文件名应以 .keras、.h5、.weights.h5 或 .json 结尾，实际不是。</translation>
    </message>
    <message>
        <source>%1: expected a number in row %2, column %3, received &quot;%4&quot;.</source>
        <translation>%1：第 %2 行第 %3 列应为数值，实际为“%4”。</translation>
    </message>
    <message>
        <source>%1: expected a table as text, received a file of another kind.</source>
        <translation>%1：应为文本表格，实际是其他类型的文件。</translation>
    </message>
    <message>
        <source>%1: expected a table, received an empty file.</source>
        <translation>%1：应为表格，但文件是空的。</translation>
    </message>
    <message>
        <source>%1: expected a whole model, received a file of weights alone.</source>
        <translation>%1：应为完整的模型，但文件中只有权重。</translation>
    </message>
    <message>
        <source>%1: expected a whole model, received a file without model_config; it may hold weights alone.</source>
        <translation>%1：应为完整的模型，但文件中没有 model_config，可能只含权重。</translation>
    </message>
    <message>
        <source>%1: expected a zip archive, received something else or a damaged one.</source>
        <translation>%1：应为 zip 压缩包，实际是其他内容，或压缩包已损坏。</translation>
    </message>
    <message>
        <source>%1: expected an HDF5 file, received something else or a damaged one.</source>
        <translation>%1：应为 HDF5 文件，实际是其他内容，或文件已损坏。</translation>
    </message>
    <message>
        <source>%1: expected an IDX file as the MNIST digits are, received something else.</source>
        <translation>%1：应为 MNIST 数字所用的 IDX 文件，实际是其他内容。</translation>
    </message>
    <message>
        <source>%1: expected an array &quot;%2&quot;, there is none.</source>
        <translation>%1：应有数组“%2”，但没有找到。</translation>
    </message>
    <message>
        <source>%1: expected an array of numbers, received records.</source>
        <translation>%1：应为数值数组，实际是记录数组。</translation>
    </message>
    <message>
        <source>%1: expected an array of numbers, received the NumPy type &quot;%2&quot;.</source>
        <translation>%1：应为数值数组，实际的 NumPy 类型为“%2”。</translation>
    </message>
    <message>
        <source>%1: expected an array with an axis that counts samples, received one number.</source>
        <translation>%1：数组应有表示样本的轴，实际只有单个数值。</translation>
    </message>
    <message>
        <source>%1: expected at most %2 bytes unpacked, received more.</source>
        <translation>%1：解压后最多 %2 字节，实际更大。</translation>
    </message>
    <message>
        <source>%1: expected at most %2 bytes, received %3.</source>
        <translation>%1：最多 %2 字节，实际为 %3 字节。</translation>
    </message>
    <message>
        <source>%1: expected at most %2 columns, received %3 in row %4.</source>
        <translation>%1：最多 %2 列，第 %4 行实际有 %3 列。</translation>
    </message>
    <message>
        <source>%1: expected at most %2 members, received %3.</source>
        <translation>%1：最多 %2 个成员，实际为 %3 个。</translation>
    </message>
    <message>
        <source>%1: expected each member once, &quot;%2&quot; is there twice.</source>
        <translation>%1：每个成员只能出现一次，“%2”出现了两次。</translation>
    </message>
    <message>
        <source>%1: expected everything in one file, &quot;%2&quot; is a link to another.</source>
        <translation>%1：所有内容应在同一个文件中，而“%2”是指向其他文件的链接。</translation>
    </message>
    <message>
        <source>%1: expected everything in one file, &quot;%2&quot; is stored in another.</source>
        <translation>%1：所有内容应在同一个文件中，而“%2”存放在其他文件中。</translation>
    </message>
    <message>
        <source>%1: expected numbers in &quot;%2&quot;, received another type.</source>
        <translation>%1：“%2”中应为数值，实际是其他类型。</translation>
    </message>
    <message>
        <source>%1: expected only the %2 arrays of the model, received also &quot;%3&quot;.</source>
        <translation>%1：只应有模型的 %2 个数组，实际还有“%3”。</translation>
    </message>
    <message>
        <source>%1: expected rows within 0 to %2, received %3 to %4.</source>
        <translation>%1：行范围应在 0 到 %2 之间，实际为 %3 到 %4。</translation>
    </message>
    <message>
        <source>%1: expected version 1 to 3 of the .npy format, received %2.</source>
        <translation>%1：.npy 格式的版本应为 1 到 3，实际为 %2。</translation>
    </message>
    <message>
        <source>%1: filters must be a multiple of groups, received %2 filters and %3 groups.</source>
        <translation>%1：filters 必须是 groups 的倍数，实际 filters 为 %2，groups 为 %3。</translation>
    </message>
    <message>
        <source>%1: inbound_nodes must be a list, received %2.</source>
        <translation>%1：inbound_nodes 必须是列表，实际为 %2。</translation>
    </message>
    <message>
        <source>%1: inbound_nodes must hold [layer, call, tensor] triples, received %2.</source>
        <translation>%1：inbound_nodes 必须由 [layer, call, tensor] 三元组组成，实际为 %2。</translation>
    </message>
    <message>
        <source>%1: input %2 is not connected.</source>
        <translation>%1：输入 %2 没有连接。</translation>
    </message>
    <message>
        <source>%1: input %2 takes one wire, but several lead to it.</source>
        <translation>%1：输入 %2 只接受一条连线，但有多条接到它。</translation>
    </message>
    <message>
        <source>%1: inputs and outputs must be given as [layer, call, tensor], received %2.</source>
        <translation>%1：输入和输出必须写成 [layer, call, tensor]，实际为 %2。</translation>
    </message>
    <message>
        <source>%1: iteration and learning_rate must be single numbers.</source>
        <translation>%1：iteration 和 learning_rate 必须是单个数值。</translation>
    </message>
    <message>
        <source>%1: labels must be whole numbers from 0 to %2, received %3 in sample %4.</source>
        <translation>%1：标签必须是 0 到 %2 的整数，样本 %4 中实际为 %3。</translation>
    </message>
    <message>
        <source>%1: learning_rate must be at least 0, received %2.</source>
        <translation>%1：learning_rate 不能小于 0，实际为 %2。</translation>
    </message>
    <message>
        <source>%1: mode must be min or max, because the name %2 does not tell whether more or less is better.</source>
        <translation>%1：mode 必须设为 min 或 max，因为从名称 %2 看不出数值越大越好还是越小越好。</translation>
    </message>
    <message>
        <source>%1: nothing uses this input.</source>
        <translation>%1：这个输入没有被使用。</translation>
    </message>
    <message>
        <source>%1: one_hot needs one class index for each sample, received targets of shape %2.</source>
        <translation>%1：one_hot 要求每个样本有一个类别序号，实际目标的形状为 %2。</translation>
    </message>
    <message>
        <source>%1: only float32 weights can be trained; %2 is %3.</source>
        <translation>%1：只能训练 float32 权重；%2 的类型是 %3。</translation>
    </message>
    <message>
        <source>%1: only one of clipnorm, clipvalue and global_clipnorm can be set.</source>
        <translation>%1：clipnorm、clipvalue 和 global_clipnorm 只能设置其中一个。</translation>
    </message>
    <message>
        <source>%1: opened read-only, because another program has it open or it may not be written; save it under another name.</source>
        <translation>%1：另一个程序已将其打开或没有写入权限，因此以只读方式打开；请另存为其他名称。</translation>
    </message>
    <message>
        <source>%1: rows must be two numbers within 0 to %2, the second larger, received %3 and %4.</source>
        <translation>%1：rows 必须是 0 到 %2 之间的两个数，且后者较大，实际为 %3 和 %4。</translation>
    </message>
    <message>
        <source>%1: several targets must all be numbers, column %2 has texts.</source>
        <translation>%1：多个目标必须全是数值，但第 %2 列含有文本。</translation>
    </message>
    <message>
        <source>%1: softmax gives shares of 1, but the targets are numbers from %2 to %3.</source>
        <translation>%1：softmax 给出的是总和为 1 的份额，而目标是 %2 到 %3 的数值。</translation>
    </message>
    <message>
        <source>%1: softmax over one number is always 1, so the network cannot learn; %2 fits.</source>
        <translation>%1：对单个数取 softmax 恒为 1，网络无法学习；适合使用 %2。</translation>
    </message>
    <message>
        <source>%1: strides and dilation_rate cannot both be more than 1.</source>
        <translation>%1：strides 和 dilation_rate 不能同时大于 1。</translation>
    </message>
    <message>
        <source>%1: the IDX header is cut off.</source>
        <translation>%1：IDX 文件头不完整。</translation>
    </message>
    <message>
        <source>%1: the InputLayer &quot;%2&quot; must stand in input_layers, and does not.</source>
        <translation>%1：InputLayer“%2”必须列在 input_layers 中，但没有列出。</translation>
    </message>
    <message>
        <source>%1: the JPEG image is damaged or cut off.</source>
        <translation>%1：JPEG 图像已损坏或不完整。</translation>
    </message>
    <message>
        <source>%1: the JPEG image is damaged, or neither grey nor red, green and blue.</source>
        <translation>%1：JPEG 图像已损坏，或者既不是灰度图也不是 RGB 图。</translation>
    </message>
    <message>
        <source>%1: the PNG image is damaged or cut off.</source>
        <translation>%1：PNG 图像已损坏或不完整。</translation>
    </message>
    <message>
        <source>%1: the PNG image is damaged, or too large.</source>
        <translation>%1：PNG 图像已损坏或过大。</translation>
    </message>
    <message>
        <source>%1: the arguments of a call must be tensors, received %2.</source>
        <translation>%1：调用的参数必须是张量，实际为 %2。</translation>
    </message>
    <message>
        <source>%1: the array &quot;%2&quot; of shape %3 is larger than its file.</source>
        <translation>%1：形状为 %3 的数组“%2”比所在文件还大。</translation>
    </message>
    <message>
        <source>%1: the array is cut off.</source>
        <translation>%1：数组不完整。</translation>
    </message>
    <message>
        <source>%1: the array is damaged or cut off.</source>
        <translation>%1：数组已损坏或不完整。</translation>
    </message>
    <message>
        <source>%1: the array is damaged.</source>
        <translation>%1：数组已损坏。</translation>
    </message>
    <message>
        <source>%1: the array of shape %2 is larger than allowed.</source>
        <translation>%1：形状为 %2 的数组超过了允许的大小。</translation>
    </message>
    <message>
        <source>%1: the attribute &quot;%2&quot; is larger than allowed.</source>
        <translation>%1：属性“%2”超过了允许的大小。</translation>
    </message>
    <message>
        <source>%1: the chart could not be written: %2.</source>
        <translation>%1：无法写入图表：%2。</translation>
    </message>
    <message>
        <source>%1: the configuration of the model is damaged.</source>
        <translation>%1：模型的配置已损坏。</translation>
    </message>
    <message>
        <source>%1: the data has %2 classes, but the layer has %3 outputs.</source>
        <translation>%1：数据有 %2 个类别，但该层有 %3 个输出。</translation>
    </message>
    <message>
        <source>%1: the data has %2 numbers to predict, but the layer has %3 outputs.</source>
        <translation>%1：数据有 %2 个待预测的数值，但该层有 %3 个输出。</translation>
    </message>
    <message>
        <source>%1: the data has one class a sample, but the layer gives %2; a Flatten or pooling layer before it makes one row of it.</source>
        <translation>%1：数据的每个样本有一个类别，但该层给出 %2；在它之前加一个 Flatten 层或池化层即可变为一行。</translation>
    </message>
    <message>
        <source>%1: the data has only %2 classes, but the layer has %3 outputs.</source>
        <translation>%1：数据只有 %2 个类别，但该层有 %3 个输出。</translation>
    </message>
    <message>
        <source>%1: the data&apos;s samples are %2, but the layer expects %3.</source>
        <translation>%1：数据样本的形状为 %2，但该层需要 %3。</translation>
    </message>
    <message>
        <source>%1: the data&apos;s targets are %2, but the layer gives %3.</source>
        <translation>%1：数据目标的形状为 %2，但该层给出 %3。</translation>
    </message>
    <message>
        <source>%1: the file cannot be read (%2).</source>
        <translation>%1：无法读取文件（%2）。</translation>
    </message>
    <message>
        <source>%1: the file changed its mind about its sizes.</source>
        <translation>%1：文件给出的大小前后不一致。</translation>
    </message>
    <message>
        <source>%1: the file does not exist.</source>
        <translation>%1：文件不存在。</translation>
    </message>
    <message>
        <source>%1: the file ends before its array of shape %2 does.</source>
        <translation>%1：文件在形状为 %2 的数组结束之前就中断了。</translation>
    </message>
    <message>
        <source>%1: the file has a header and no rows.</source>
        <translation>%1：文件只有表头，没有数据行。</translation>
    </message>
    <message>
        <source>%1: the file has become shorter while it was read.</source>
        <translation>%1：文件在读取过程中变短了。</translation>
    </message>
    <message>
        <source>%1: the file has more groups than allowed.</source>
        <translation>%1：文件中的组数超过了允许的上限。</translation>
    </message>
    <message>
        <source>%1: the file is damaged, or needs more memory or time than allowed.</source>
        <translation>%1：文件已损坏，或所需的内存或时间超过了允许的上限。</translation>
    </message>
    <message>
        <source>%1: the file is too large for the memory, and &quot;%2&quot; is stored in chunks; only arrays in one piece can be read row by row.</source>
        <translation>%1：文件太大，内存容纳不下，且“%2”是分块存储的；只有连续存储的数组才能按行读取。</translation>
    </message>
    <message>
        <source>%1: the file is too large for the memory, and only uncompressed arrays can be read row by row; save it with numpy.savez.</source>
        <translation>%1：文件太大，内存容纳不下，而只有未压缩的数组才能按行读取；请用 numpy.savez 保存。</translation>
    </message>
    <message>
        <source>%1: the file is too large for the memory, and this array has no rows in one piece; save it with numpy.ascontiguousarray.</source>
        <translation>%1：文件太大，内存容纳不下，且该数组的行不是连续存储的；请先用 numpy.ascontiguousarray 处理再保存。</translation>
    </message>
    <message>
        <source>%1: the file is too large for the memory; unpack it, so that it can be read row by row.</source>
        <translation>%1：文件太大，内存容纳不下；请先解压，以便按行读取。</translation>
    </message>
    <message>
        <source>%1: the file may not be read.</source>
        <translation>%1：没有读取该文件的权限。</translation>
    </message>
    <message>
        <source>%1: the file must stand in the folder of the run, received &quot;%2&quot;.</source>
        <translation>%1：文件必须位于运行文件夹中，实际为“%2”。</translation>
    </message>
    <message>
        <source>%1: the gzip file is damaged or cut off.</source>
        <translation>%1：gzip 文件已损坏或不完整。</translation>
    </message>
    <message>
        <source>%1: the header of the .npy array is cut off.</source>
        <translation>%1：.npy 数组的文件头不完整。</translation>
    </message>
    <message>
        <source>%1: the header of the .npy array is damaged.</source>
        <translation>%1：.npy 数组的文件头已损坏。</translation>
    </message>
    <message>
        <source>%1: the image of %2 x %3 is larger than allowed.</source>
        <translation>%1：%2 x %3 的图像超过了允许的大小。</translation>
    </message>
    <message>
        <source>%1: the input &quot;%2&quot; must have the shape %3, received %4.</source>
        <translation>%1：输入“%2”的形状必须为 %3，实际为 %4。</translation>
    </message>
    <message>
        <source>%1: the input is not connected.</source>
        <translation>%1：输入没有连接。</translation>
    </message>
    <message>
        <source>%1: the input must have %2 axes (the batch is one), received the shape %3.</source>
        <translation>%1：输入必须有 %2 个轴（含批轴），实际形状为 %3。</translation>
    </message>
    <message>
        <source>%1: the input must have at least %2 axes (the batch is one), received the shape %3.</source>
        <translation>%1：输入至少要有 %2 个轴（含批轴），实际形状为 %3。</translation>
    </message>
    <message>
        <source>%1: the inputs must have one batch size, received %2 and %3.</source>
        <translation>%1：各输入的批大小必须相同，实际为 %2 和 %3。</translation>
    </message>
    <message>
        <source>%1: the inputs must have shapes that can be broadcast to each other, received %2 and %3.</source>
        <translation>%1：各输入的形状必须可以相互广播，实际为 %2 和 %3。</translation>
    </message>
    <message>
        <source>%1: the layer &quot;%2&quot; has %3 outputs, but output %4 is used.</source>
        <translation>%1：层“%2”有 %3 个输出，但用到了输出 %4。</translation>
    </message>
    <message>
        <source>%1: the layer &quot;%2&quot; is called %3 times, but &quot;%4&quot; takes its input from call %5.</source>
        <translation>%1：层“%2”被调用了 %3 次，但“%4”的输入取自第 %5 次调用。</translation>
    </message>
    <message>
        <source>%1: the layer needs the shape of the data&apos;s samples, which is %2.</source>
        <translation>%1：该层需要数据样本的形状，即 %2。</translation>
    </message>
    <message>
        <source>%1: the learning rate follows a schedule and cannot be set to %2.</source>
        <translation>%1：学习率由调度器控制，不能设为 %2。</translation>
    </message>
    <message>
        <source>%1: the length of axis %2 must be known, received the shape %3.</source>
        <translation>%1：轴 %2 的长度必须已知，实际形状为 %3。</translation>
    </message>
    <message>
        <source>%1: the loss applies %2 itself (from_logits), and the layer does so too.</source>
        <translation>%1：损失自身会应用 %2（from_logits），而该层也应用了它。</translation>
    </message>
    <message>
        <source>%1: the member &quot;%2&quot; claims %3 bytes, which is more than allowed.</source>
        <translation>%1：成员“%2”声称有 %3 字节，超过了允许的大小。</translation>
    </message>
    <message>
        <source>%1: the member &quot;%2&quot; is damaged.</source>
        <translation>%1：成员“%2”已损坏。</translation>
    </message>
    <message>
        <source>%1: the member name &quot;%2&quot; is not allowed.</source>
        <translation>%1：不允许使用成员名称“%2”。</translation>
    </message>
    <message>
        <source>%1: the model needs more memory than there is.</source>
        <translation>%1：模型所需的内存超过了可用内存。</translation>
    </message>
    <message>
        <source>%1: the names of layers must be unique, received &quot;%2&quot; twice.</source>
        <translation>%1：层的名称不能重复，“%2”出现了两次。</translation>
    </message>
    <message>
        <source>%1: the number of channels must be a multiple of groups, received %2 channels and %3 groups.</source>
        <translation>%1：通道数必须是 groups 的倍数，实际通道数为 %2，groups 为 %3。</translation>
    </message>
    <message>
        <source>%1: the output &quot;%2&quot; must have one row for each of the %3 samples of a batch, received the shape %4.</source>
        <translation>%1：输出“%2”必须为批中 %3 个样本各给出一行，实际形状为 %4。</translation>
    </message>
    <message>
        <source>%1: the quote that opens in row %2, column %3 never closes.</source>
        <translation>%1：第 %2 行第 %3 列开始的引号没有闭合。</translation>
    </message>
    <message>
        <source>%1: the setting &quot;%2&quot; is not known here; it is kept and has no effect.</source>
        <translation>%1：无法识别参数“%2”；它会保留，但不起作用。</translation>
    </message>
    <message>
        <source>%1: the setting %2 is missing; it has no default.</source>
        <translation>%1：缺少参数 %2，且它没有默认值。</translation>
    </message>
    <message>
        <source>%1: the settings cannot be understood, received %2.</source>
        <translation>%1：无法理解参数设置，实际为 %2。</translation>
    </message>
    <message>
        <source>%1: the settings must be an object, received %2.</source>
        <translation>%1：参数设置必须是对象，实际为 %2。</translation>
    </message>
    <message>
        <source>%1: the shape of the input is not known; begin with an InputLayer or give build_input_shape.</source>
        <translation>%1：输入的形状未知；请以 InputLayer 开头，或给出 build_input_shape。</translation>
    </message>
    <message>
        <source>%1: the shape of the weight %2 must be known, received %3.</source>
        <translation>%1：权重 %2 的形状必须已知，实际为 %3。</translation>
    </message>
    <message>
        <source>%1: the state of %2 must have the shape %3, received %4.</source>
        <translation>%1：%2 的状态的形状必须为 %3，实际为 %4。</translation>
    </message>
    <message>
        <source>%1: the table is too large for the memory (%2 bytes); a .npz or HDF5 file of its numbers can be read row by row.</source>
        <translation>%1：表格太大（%2 字节），内存容纳不下；把数值存为 .npz 或 HDF5 文件即可按行读取。</translation>
    </message>
    <message>
        <source>%1: the weight %2 ends outside the memory of the weights.</source>
        <translation>%1：权重 %2 超出了权重内存的范围。</translation>
    </message>
    <message>
        <source>%1: the weights need %2 bytes, which is more than this computer has.</source>
        <translation>%1：权重需要 %2 字节，超过了这台计算机的内存。</translation>
    </message>
    <message>
        <source>%1: the wires must not lead in a circle, but &quot;%2&quot; is part of one or behind one.</source>
        <translation>%1：连线不能形成环路，但“%2”位于环路中或环路之后。</translation>
    </message>
    <message>
        <source>%1: there is no array &quot;%2&quot;, but %3.</source>
        <translation>%1：没有数组“%2”，现有：%3。</translation>
    </message>
    <message>
        <source>%1: there is no layer named &quot;%2&quot;, which &quot;%3&quot; takes its input from.</source>
        <translation>%1：没有名为“%2”的层，而“%3”的输入取自该层。</translation>
    </message>
    <message>
        <source>%1: there is no loss to train with; compile needs one.</source>
        <translation>%1：没有可供训练的损失；compile 需要指定一个。</translation>
    </message>
    <message>
        <source>%1: there is no output %2.</source>
        <translation>%1：没有输出 %2。</translation>
    </message>
    <message>
        <source>%1: there is no setting named &quot;%2&quot;.</source>
        <translation>%1：没有名为“%2”的参数。</translation>
    </message>
    <message>
        <source>%1: there is no setting named &quot;%2&quot;; did you mean %3?</source>
        <translation>%1：没有名为“%2”的参数；您是不是想用 %3？</translation>
    </message>
    <message>
        <source>%1: there is no such array in the file.</source>
        <translation>%1：文件中没有该数组。</translation>
    </message>
    <message>
        <source>%1: two layers have this name; names must differ.</source>
        <translation>%1：有两个层使用此名称；名称不能相同。</translation>
    </message>
    <message>
        <source>0 near 0, the value itself elsewhere.</source>
        <translation>在 0 附近取 0，其余保持原值。</translation>
    </message>
    <message>
        <source>0 up to -1, 1 from 1 on, a line between.</source>
        <translation>-1 以下为 0，1 以上为 1，中间为直线。</translation>
    </message>
    <message>
        <source>0 up to -1, x from 1 on, a parabola between.</source>
        <translation>-1 以下为 0，1 以上为 x，中间为抛物线。</translation>
    </message>
    <message>
        <source>1 tells each new rate.</source>
        <translation>设为 1 时，每次改变学习率都会提示。</translation>
    </message>
    <message>
        <source>1 tells of each file.</source>
        <translation>设为 1 时，每保存一个文件都会提示。</translation>
    </message>
    <message>
        <source>1 tells when it stops.</source>
        <translation>设为 1 时，停止训练时会提示。</translation>
    </message>
    <message>
        <source>1 tells when the rate is reduced.</source>
        <translation>设为 1 时，降低学习率时会提示。</translation>
    </message>
    <message>
        <source>A call takes input %1, but only %2 are connected.</source>
        <translation>一次调用需要输入 %1，但只连接了 %2 个。</translation>
    </message>
    <message>
        <source>A change must be larger than this to count as better.</source>
        <translation>变化超过此值才算改善。</translation>
    </message>
    <message>
        <source>A circle inside another; two classes.</source>
        <translation>大圆套小圆；两个类别。</translation>
    </message>
    <message>
        <source>A class that does not count; none: all count.</source>
        <translation>不计入的类别；留空表示全部计入。</translation>
    </message>
    <message>
        <source>A convolutional network that reads handwritten digits.</source>
        <translation>识别手写数字的卷积网络。</translation>
    </message>
    <message>
        <source>A data set that the program makes; further settings are those of the set.</source>
        <translation>由程序生成的数据集；其余参数由所选数据集决定。</translation>
    </message>
    <message>
        <source>A dense network that tells the arms of two spirals apart.</source>
        <translation>区分两条螺旋臂的全连接网络。</translation>
    </message>
    <message>
        <source>A greater prediction means yes.</source>
        <translation>预测值大于此值时判为“是”。</translation>
    </message>
    <message>
        <source>A history must be an object of lists.</source>
        <translation>历史记录必须是由列表组成的对象。</translation>
    </message>
    <message>
        <source>A history must hold a list for %1.</source>
        <translation>历史记录必须包含 %1 的列表。</translation>
    </message>
    <message>
        <source>A layer must be an object with class_name and config, received %1.</source>
        <translation>层必须是含有 class_name 和 config 的对象，实际为 %1。</translation>
    </message>
    <message>
        <source>A model in which every layer takes what the layer before it gives.</source>
        <translation>各层依次相连的模型，每一层以前一层的输出为输入。</translation>
    </message>
    <message>
        <source>A model made of layers and wires, with any number of inputs and outputs.</source>
        <translation>由层和连线构成的模型，输入和输出的数量不限。</translation>
    </message>
    <message>
        <source>A model must be a Sequential or Functional, received %1.</source>
        <translation>模型必须是 Sequential 或 Functional，实际为 %1。</translation>
    </message>
    <message>
        <source>A number on the diagonal of a matrix, 0 elsewhere.</source>
        <translation>矩阵对角线上为给定数值，其余为 0。</translation>
    </message>
    <message>
        <source>A penalty on rows or columns that are not orthogonal to each other.</source>
        <translation>对互不正交的行或列施加惩罚。</translation>
    </message>
    <message>
        <source>A penalty on the factor, added to the loss.</source>
        <translation>对缩放系数施加的惩罚，计入损失。</translation>
    </message>
    <message>
        <source>A penalty on the kernel, added to the loss.</source>
        <translation>对卷积核或权重矩阵施加的惩罚，计入损失。</translation>
    </message>
    <message>
        <source>A penalty on the offset, added to the loss.</source>
        <translation>对偏移量施加的惩罚，计入损失。</translation>
    </message>
    <message>
        <source>A penalty on the size and on the squares of the values.</source>
        <translation>同时惩罚数值的绝对值和平方。</translation>
    </message>
    <message>
        <source>A penalty on the size of the values; drives many to 0.</source>
        <translation>惩罚数值的绝对值，使许多值趋于 0。</translation>
    </message>
    <message>
        <source>A penalty on the slopes, added to the loss.</source>
        <translation>对斜率施加的惩罚，计入损失。</translation>
    </message>
    <message>
        <source>A penalty on the squares of the values; keeps all of them small.</source>
        <translation>惩罚数值的平方，使所有值保持较小。</translation>
    </message>
    <message>
        <source>A penalty on what the layer puts out, added to the loss.</source>
        <translation>对层的输出施加的惩罚，计入损失。</translation>
    </message>
    <message>
        <source>A project must be a JSON object with &quot;netwright&quot; and a model, received %1.</source>
        <translation>项目必须是含有 &quot;netwright&quot; 和模型的 JSON 对象，实际为 %1。</translation>
    </message>
    <message>
        <source>A project must be a JSON object with model, data and fit.</source>
        <translation>项目必须是含有 model、data 和 fit 的 JSON 对象。</translation>
    </message>
    <message>
        <source>A project&apos;s model must be a file name, a configuration or a drawing, received %1.</source>
        <translation>项目的模型必须是文件名、配置或图，实际为 %1。</translation>
    </message>
    <message>
        <source>A random matrix whose rows or columns are orthogonal.</source>
        <translation>行或列相互正交的随机矩阵。</translation>
    </message>
    <message>
        <source>A regression: the height of hills and valleys over a plane.</source>
        <translation>回归：平面上山丘与山谷的高度。</translation>
    </message>
    <message>
        <source>A sigmoid made of three lines: x / 6 + 0.5 between 0 and 1.</source>
        <translation>由三段直线构成的 sigmoid：x / 6 + 0.5，限制在 0 到 1 之间。</translation>
    </message>
    <message>
        <source>A small number that keeps the division away from zero.</source>
        <translation>避免除以零的小数值。</translation>
    </message>
    <message>
        <source>A small residual network: blocks whose input is added to their output.</source>
        <translation>小型残差网络：各块把输入加到自己的输出上。</translation>
    </message>
    <message>
        <source>A smooth relu without exp: (x + sqrt(x² + b)) / 2.</source>
        <translation>不含 exp 的平滑 relu：(x + sqrt(x² + b)) / 2。</translation>
    </message>
    <message>
        <source>A smooth relu: log(1 + exp(x)).</source>
        <translation>平滑的 relu：log(1 + exp(x))。</translation>
    </message>
    <message>
        <source>A softmax that gives exact zeros.</source>
        <translation>能得到精确零值的 softmax。</translation>
    </message>
    <message>
        <source>A table of numbers and categories, as text.</source>
        <translation>由数值和类别组成的文本表格。</translation>
    </message>
    <message>
        <source>A tensor must have a keras_history of layer, call and tensor, received %1.</source>
        <translation>张量必须有由层、调用和张量组成的 keras_history，实际为 %1。</translation>
    </message>
    <message>
        <source>A value that must be beaten before patience starts anew.</source>
        <translation>优于此值后，耐心轮数才重新计算。</translation>
    </message>
    <message>
        <source>A wire is loose: one of its ends is at no node.</source>
        <translation>有一条连线悬空：其一端没有接到节点。</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Activity regularizer</source>
        <translation>输出正则化项</translation>
    </message>
    <message>
        <source>All layers, each with inbound_nodes: what its calls take.</source>
        <translation>所有层，每层都带 inbound_nodes，说明各次调用的输入来源。</translation>
    </message>
    <message>
        <source>All values are 0.</source>
        <translation>所有值为 0。</translation>
    </message>
    <message>
        <source>All values are 1.</source>
        <translation>所有值为 1。</translation>
    </message>
    <message>
        <source>All values are the same number.</source>
        <translation>所有值为同一个数。</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha 值</translation>
    </message>
    <message>
        <source>Alpha constraint</source>
        <translation>Alpha 约束</translation>
    </message>
    <message>
        <source>Alpha initializer</source>
        <translation>Alpha 初始化器</translation>
    </message>
    <message>
        <source>Alpha regularizer</source>
        <translation>Alpha 正则化项</translation>
    </message>
    <message>
        <source>Amsgrad</source>
        <translation>启用 AMSGrad</translation>
    </message>
    <message>
        <source>An InputLayer takes no inputs.</source>
        <translation>InputLayer 不接受输入。</translation>
    </message>
    <message>
        <source>An inclined plane over two inputs; a network without a hidden layer learns it.</source>
        <translation>定义在两个输入上的倾斜平面；没有隐藏层的网络也能学会。</translation>
    </message>
    <message>
        <source>Another seed gives other samples.</source>
        <translation>种子不同，样本也不同。</translation>
    </message>
    <message>
        <source>Append</source>
        <translation>追加写入</translation>
    </message>
    <message>
        <source>Applies a function to every value.</source>
        <translation>对每个值应用一个函数。</translation>
    </message>
    <message>
        <source>Approximate</source>
        <translation>使用近似</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>旋臂数</translation>
    </message>
    <message>
        <source>Arms that wind around each other; the hardest of the point sets.</source>
        <translation>互相缠绕的旋臂；点集中最难的一个。</translation>
    </message>
    <message>
        <source>Array: cannot reshape %1 to %2.</source>
        <translation>数组：无法将 %1 变形为 %2。</translation>
    </message>
    <message>
        <source>Array: expected %1 %2, received %3 %4.</source>
        <translation>数组：应为 %1 %2，实际为 %3 %4。</translation>
    </message>
    <message>
        <source>Arrays of an HDF5 file.</source>
        <translation>HDF5 文件中的数组。</translation>
    </message>
    <message>
        <source>Axes along which all values share one slope, such as [1, 2] for images.</source>
        <translation>共用同一斜率的轴，例如图像可设为 [1, 2]。</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>轴</translation>
    </message>
    <message>
        <source>B</source>
        <translation>参数 b</translation>
    </message>
    <message>
        <source>Backend: expected onednn, openblas or reference, received &quot;%1&quot;.</source>
        <translation>后端：应为 onednn、openblas 或 reference，实际为“%1”。</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准值</translation>
    </message>
    <message>
        <source>Batch shape</source>
        <translation>批形状</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>BatchNormalization: axis %1 of the input must have the length %2, for which the layer was built; received %3.</source>
        <translation>BatchNormalization：输入的轴 %1 的长度必须是构建该层时的 %2，实际为 %3。</translation>
    </message>
    <message>
        <source>BatchNormalization: the mask must have one axis less than the input %1, received %2.</source>
        <translation>BatchNormalization：掩码必须比输入 %1 少一个轴，实际为 %2。</translation>
    </message>
    <message>
        <source>Batches in an epoch; None takes all data.</source>
        <translation>每轮的批数；None 表示使用全部数据。</translation>
    </message>
    <message>
        <source>Batches of a validation; None takes all data.</source>
        <translation>每次验证的批数；None 表示使用全部数据。</translation>
    </message>
    <message>
        <source>Batches whose mean gradient makes one step.</source>
        <translation>取多少批的平均梯度更新一步。</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Beta 1 系数</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2 系数</translation>
    </message>
    <message>
        <source>Beta constraint</source>
        <translation>Beta 约束</translation>
    </message>
    <message>
        <source>Beta initializer</source>
        <translation>Beta 初始化器</translation>
    </message>
    <message>
        <source>Beta regularizer</source>
        <translation>Beta 正则化项</translation>
    </message>
    <message>
        <source>Between the middles of the clouds.</source>
        <translation>两个点云中心之间的距离。</translation>
    </message>
    <message>
        <source>Bias constraint</source>
        <translation>偏置约束</translation>
    </message>
    <message>
        <source>Bias initializer</source>
        <translation>偏置初始化器</translation>
    </message>
    <message>
        <source>Bias regularizer</source>
        <translation>偏置正则化项</translation>
    </message>
    <message>
        <source>BinaryCrossentropy: labels and predictions must have the same shape, received %1 and %2.</source>
        <translation>BinaryCrossentropy：标签与预测值的形状必须相同，实际为 %1 和 %2。</translation>
    </message>
    <message>
        <source>Blueprint: %1 must be a list, received %2.</source>
        <translation>蓝图：%1 必须是列表，实际为 %2。</translation>
    </message>
    <message>
        <source>Blueprint: %1 must be a text, received %2.</source>
        <translation>蓝图：%1 必须是文本，实际为 %2。</translation>
    </message>
    <message>
        <source>Blueprint: %1 must be a whole number, received %2.</source>
        <translation>蓝图：%1 必须是整数，实际为 %2。</translation>
    </message>
    <message>
        <source>Blueprint: a node must be an object with a number id, received %1.</source>
        <translation>蓝图：节点必须是带有数字 id 的对象，实际为 %1。</translation>
    </message>
    <message>
        <source>Blueprint: a wire must have from and to as [node, port], received %1.</source>
        <translation>蓝图：连线必须有 from 和 to，均写成 [node, port]，实际为 %1。</translation>
    </message>
    <message>
        <source>Blueprint: an object with nodes and wires was expected, received %1.</source>
        <translation>蓝图：应为含有 nodes 和 wires 的对象，实际为 %1。</translation>
    </message>
    <message>
        <source>Blueprint: at must be two numbers, received %1.</source>
        <translation>蓝图：at 必须是两个数，实际为 %1。</translation>
    </message>
    <message>
        <source>Blueprint: inputs and outputs must be given as [node, port], received %1.</source>
        <translation>蓝图：inputs 和 outputs 必须写成 [node, port]，实际为 %1。</translation>
    </message>
    <message>
        <source>Blueprint: the ids of nodes must differ, received %1 twice.</source>
        <translation>蓝图：节点的 id 不能重复，%1 出现了两次。</translation>
    </message>
    <message>
        <source>Brings each channel to mean 0 and variance 1 over the batch, then rescales it.</source>
        <translation>在批内把每个通道归一化为均值 0、方差 1，然后重新缩放。</translation>
    </message>
    <message>
        <source>Broadcast: %1 cannot become %2.</source>
        <translation>广播：%1 无法扩展为 %2。</translation>
    </message>
    <message>
        <source>Build input shape</source>
        <translation>构建时的输入形状</translation>
    </message>
    <message>
        <source>CategoricalAccuracy: labels must be one-hot, of the same shape as the predictions, received %1 and %2.</source>
        <translation>CategoricalAccuracy：标签必须是 one-hot 编码，且形状与预测值相同，实际为 %1 和 %2。</translation>
    </message>
    <message>
        <source>CategoricalCrossentropy: labels must be one-hot, of the same shape as the predictions, received %1 and %2.</source>
        <translation>CategoricalCrossentropy：标签必须是 one-hot 编码，且形状与预测值相同，实际为 %1 和 %2。</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别处理</translation>
    </message>
    <message>
        <source>Cells from one position of the kernel to the next.</source>
        <translation>卷积核每次移动的格数。</translation>
    </message>
    <message>
        <source>Cells from one position of the window to the next; pool_size where not given.</source>
        <translation>窗口每次移动的格数；未给出时取 pool_size。</translation>
    </message>
    <message>
        <source>Cells that a kernel covers along each axis.</source>
        <translation>卷积核在各轴上覆盖的格数。</translation>
    </message>
    <message>
        <source>Cells that the window covers along each axis.</source>
        <translation>窗口在各轴上覆盖的格数。</translation>
    </message>
    <message>
        <source>Center</source>
        <translation>使用偏移</translation>
    </message>
    <message>
        <source>Centered</source>
        <translation>中心化</translation>
    </message>
    <message>
        <source>Centers</source>
        <translation>中心数</translation>
    </message>
    <message>
        <source>Channel axis</source>
        <translation>通道轴</translation>
    </message>
    <message>
        <source>Charts: there is no chart number %1; there are %2.</source>
        <translation>图表：没有编号为 %1 的图表；共有 %2 个。</translation>
    </message>
    <message>
        <source>Clipboard: copied layers were expected, received %1.</source>
        <translation>剪贴板：应为复制的层，实际为 %1。</translation>
    </message>
    <message>
        <source>Clipnorm</source>
        <translation>单个梯度范数上限</translation>
    </message>
    <message>
        <source>Clipvalue</source>
        <translation>梯度值上限</translation>
    </message>
    <message>
        <source>Columns that are inputs, by name or number from 0. None: all but the target.</source>
        <translation>作为输入的列，用列名或从 0 起的列号表示。留空：目标以外的所有列。</translation>
    </message>
    <message>
        <source>Concatenate: %1 and %2 differ outside axis %3.</source>
        <translation>Concatenate：%1 与 %2 在轴 %3 以外有差异。</translation>
    </message>
    <message>
        <source>Concatenate: the inputs have no axis %1, received the shape %2.</source>
        <translation>Concatenate：输入没有轴 %1，实际形状为 %2。</translation>
    </message>
    <message>
        <source>Concatenate: the inputs must have the same shape except for axis %1, received %2 and %3.</source>
        <translation>Concatenate：除轴 %1 外，各输入的形状必须相同，实际为 %2 和 %3。</translation>
    </message>
    <message>
        <source>Confusion matrix: the data has a class %1, but the network tells only %2 classes.</source>
        <translation>混淆矩阵：数据中有类别 %1，但网络只能区分 %2 个类别。</translation>
    </message>
    <message>
        <source>Convolution of images: each filter is a small pattern that is looked for at every place.</source>
        <translation>图像卷积：每个卷积核是一个小图案，在每个位置上查找。</translation>
    </message>
    <message>
        <source>Convolution of series: each filter is a short pattern that is looked for at every step.</source>
        <translation>序列卷积：每个卷积核是一个短模式，在每个时间步上查找。</translation>
    </message>
    <message>
        <source>Convolution of volumes: each filter is a small pattern that is looked for at every place.</source>
        <translation>三维体数据卷积：每个卷积核是一个小图案，在每个位置上查找。</translation>
    </message>
    <message>
        <source>Convolution: expected an input with %1 axes, received %2.</source>
        <translation>卷积：输入应有 %1 个轴，实际为 %2 个。</translation>
    </message>
    <message>
        <source>Convolution: the kernel expects %1 channels, received %2.</source>
        <translation>卷积：卷积核需要 %1 个通道，实际为 %2 个。</translation>
    </message>
    <message>
        <source>Cooldown</source>
        <translation>冷却轮数</translation>
    </message>
    <message>
        <source>Csv</source>
        <translation>CSV 文件</translation>
    </message>
    <message>
        <source>Data format</source>
        <translation>数据格式</translation>
    </message>
    <message>
        <source>Data: %1 has %2 samples and %3 has %4; they must agree.</source>
        <translation>数据：%1 有 %2 个样本，%3 有 %4 个；两者必须一致。</translation>
    </message>
    <message>
        <source>Data: %1 must have an axis that counts samples, received one number.</source>
        <translation>数据：%1 必须有表示样本的轴，实际只有单个数值。</translation>
    </message>
    <message>
        <source>Data: a validation share of %1 of %2 samples leaves nothing for one of the parts.</source>
        <translation>数据：按 %1 的比例从 %2 个样本中划出验证集，会使其中一部分为空。</translation>
    </message>
    <message>
        <source>Data: classes are told by one number or one row a sample, received %1.</source>
        <translation>数据：每个样本的类别应由一个数或一行数表示，实际为 %1。</translation>
    </message>
    <message>
        <source>Data: expected a source, one of %1, received only &quot;%2&quot;.</source>
        <translation>数据：应有一个数据来源，即 %1 之一，实际只有“%2”。</translation>
    </message>
    <message>
        <source>Data: expected a source, one of %1.</source>
        <translation>数据：应有一个数据来源，即 %1 之一。</translation>
    </message>
    <message>
        <source>Data: expected an object that names a source, one of %1.</source>
        <translation>数据：应为指明数据来源的对象，来源为 %1 之一。</translation>
    </message>
    <message>
        <source>Data: expected at least one array.</source>
        <translation>数据：至少要有一个数组。</translation>
    </message>
    <message>
        <source>Data: expected finite numbers, the input %1 has %2 in sample %3 at %4.</source>
        <translation>数据：数值应为有限数，但输入 %1 的样本 %3 在 %4 处为 %2。</translation>
    </message>
    <message>
        <source>Data: expected finite numbers, the target %1 has %2 in sample %3 at %4.</source>
        <translation>数据：数值应为有限数，但目标 %1 的样本 %3 在 %4 处为 %2。</translation>
    </message>
    <message>
        <source>Data: expected one source, received both %1 and %2.</source>
        <translation>数据：只能有一个数据来源，实际同时给出了 %1 和 %2。</translation>
    </message>
    <message>
        <source>Data: expected rows within 0 to %1, received %2 to %3.</source>
        <translation>数据：行范围应在 0 到 %1 之间，实际为 %2 到 %3。</translation>
    </message>
    <message>
        <source>Data: expected rows within 0 to %1, received row %2.</source>
        <translation>数据：行号应在 0 到 %1 之间，实际为第 %2 行。</translation>
    </message>
    <message>
        <source>Data: it cannot be read: %1.</source>
        <translation>数据：无法读取：%1。</translation>
    </message>
    <message>
        <source>Data: labels must be whole numbers from 0 to %1, the target %2 has %3 in sample %4.</source>
        <translation>数据：标签必须是 0 到 %1 的整数，但目标 %2 的样本 %4 中为 %3。</translation>
    </message>
    <message>
        <source>Data: the memory is not large enough for it; choose fewer rows.</source>
        <translation>数据：内存不足以容纳；请减少选取的行数。</translation>
    </message>
    <message>
        <source>Data: the sample weights must be one number for each of the %1 samples, received shape %2.</source>
        <translation>数据：样本权重必须为 %1 个样本各给出一个数，实际形状为 %2。</translation>
    </message>
    <message>
        <source>Data: the share for validation must be at least 0 and less than 1, received %1.</source>
        <translation>数据：验证集比例必须大于等于 0 且小于 1，实际为 %1。</translation>
    </message>
    <message>
        <source>Data: there is no target %1 that could tell classes.</source>
        <translation>数据：没有可以表示类别的目标 %1。</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Default value</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>Delta 阈值</translation>
    </message>
    <message>
        <source>Dense: the last axis of the input must have the length %1, for which the layer was built; received the shape %2.</source>
        <translation>Dense：输入最后一个轴的长度必须是构建该层时的 %1，实际形状为 %2。</translation>
    </message>
    <message>
        <source>Dilation rate</source>
        <translation>膨胀率</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Distance of the cells that neighbouring kernel elements see.</source>
        <translation>相邻卷积核元素所对应格子之间的间距。</translation>
    </message>
    <message>
        <source>Distortion</source>
        <translation>变形程度</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Dtype</source>
        <translation>数据类型</translation>
    </message>
    <message>
        <source>EarlyStopping: %1 has not improved since epoch %2.</source>
        <translation>EarlyStopping：%1 自第 %2 轮以来没有改善。</translation>
    </message>
    <message>
        <source>EarlyStopping: there is no figure named %1 to watch; there are %2.</source>
        <translation>EarlyStopping：没有名为 %1 的指标可供监控；现有 %2。</translation>
    </message>
    <message>
        <source>Elu scaled so that mean and variance go on from layer to layer.</source>
        <translation>经过缩放的 elu，使均值和方差在各层之间保持不变。</translation>
    </message>
    <message>
        <source>Elu with a slope of 1 at 0 for every alpha.</source>
        <translation>无论 alpha 取何值，在 0 处斜率均为 1 的 elu。</translation>
    </message>
    <message>
        <source>Ema momentum</source>
        <translation>EMA 动量</translation>
    </message>
    <message>
        <source>Ema overwrite frequency</source>
        <translation>EMA 覆盖间隔</translation>
    </message>
    <message>
        <source>Epoch %1: %2 did not improve from %3.</source>
        <translation>第 %1 轮：%2 没有优于 %3。</translation>
    </message>
    <message>
        <source>Epoch %1: LearningRateScheduler setting learning rate to %2.</source>
        <translation>第 %1 轮：LearningRateScheduler 将学习率设为 %2。</translation>
    </message>
    <message>
        <source>Epoch %1: ReduceLROnPlateau reducing learning rate to %2.</source>
        <translation>第 %1 轮：ReduceLROnPlateau 将学习率降至 %2。</translation>
    </message>
    <message>
        <source>Epoch %1: early stopping</source>
        <translation>第 %1 轮：提前停止</translation>
    </message>
    <message>
        <source>Epoch %1: saved the model to %2.</source>
        <translation>第 %1 轮：模型已保存到 %2。</translation>
    </message>
    <message>
        <source>Epoch to begin with, from 0, where a training goes on.</source>
        <translation>继续训练时的起始轮次，从 0 开始计数。</translation>
    </message>
    <message>
        <source>Epochs after a reduction in which nothing is counted.</source>
        <translation>降低学习率后暂不计数的轮数。</translation>
    </message>
    <message>
        <source>Epochs from one validation to the next, or a list of epochs.</source>
        <translation>两次验证之间的轮数，或轮次列表。</translation>
    </message>
    <message>
        <source>Epochs that pass before watching starts.</source>
        <translation>开始监控之前经过的轮数。</translation>
    </message>
    <message>
        <source>Epochs without a better value after which the rate is reduced.</source>
        <translation>连续多少轮没有改善就降低学习率。</translation>
    </message>
    <message>
        <source>Epochs without a better value after which training stops.</source>
        <translation>连续多少轮没有改善就停止训练。</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon 值</translation>
    </message>
    <message>
        <source>Every output sees every input: activation(x · kernel + bias).</source>
        <translation>每个输出都连接到所有输入：activation(x · kernel + bias)。</translation>
    </message>
    <message>
        <source>Exponential linear unit: alpha (exp(x) - 1) below 0.</source>
        <translation>指数线性单元：小于 0 时为 alpha (exp(x) - 1)。</translation>
    </message>
    <message>
        <source>Export: there is no trained model yet; train the network first.</source>
        <translation>导出：还没有训练好的模型，请先训练网络。</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Filename</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Filepath</source>
        <translation>文件路径</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>卷积核数</translation>
    </message>
    <message>
        <source>First row and the one behind the last, as in [0, 8000]; none: all rows.</source>
        <translation>首行和末行的下一行，如 [0, 8000]；留空表示所有行。</translation>
    </message>
    <message>
        <source>First values of the factor.</source>
        <translation>缩放系数的初始值。</translation>
    </message>
    <message>
        <source>First values of the kernel.</source>
        <translation>卷积核或权重矩阵的初始值。</translation>
    </message>
    <message>
        <source>First values of the moving mean.</source>
        <translation>移动均值的初始值。</translation>
    </message>
    <message>
        <source>First values of the moving variance.</source>
        <translation>移动方差的初始值。</translation>
    </message>
    <message>
        <source>First values of the offset.</source>
        <translation>偏移量的初始值。</translation>
    </message>
    <message>
        <source>First values of the slopes.</source>
        <translation>斜率的初始值。</translation>
    </message>
    <message>
        <source>First weights, shuffling and dropout follow from it; None draws one at random.</source>
        <translation>初始权重、打乱顺序和丢弃都由它决定；None 表示随机抽取。</translation>
    </message>
    <message>
        <source>Fixes the draws of this layer, whatever the run&apos;s seed.</source>
        <translation>固定该层的随机抽样，不受整个运行的随机种子影响。</translation>
    </message>
    <message>
        <source>For class numbers as labels: how surprising the right class is.</source>
        <translation>标签为类别序号时：正确类别的意外程度。</translation>
    </message>
    <message>
        <source>For counts: how surprising they are under predicted rates.</source>
        <translation>用于计数：在预测速率下这些计数的意外程度。</translation>
    </message>
    <message>
        <source>For one-hot labels: how surprising the right class is.</source>
        <translation>标签为 one-hot 编码时：正确类别的意外程度。</translation>
    </message>
    <message>
        <source>For yes or no answers: how surprising the labels are.</source>
        <translation>用于是非判断：标签的意外程度。</translation>
    </message>
    <message>
        <source>Four squares, of which those across belong together; two classes.</source>
        <translation>四个方块，对角的属于同一类；两个类别。</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>From logits</source>
        <translation>输入为 logits</translation>
    </message>
    <message>
        <source>Functional: layers must be a list, received %1.</source>
        <translation>Functional：layers 必须是列表，实际为 %1。</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>Gamma constraint</source>
        <translation>Gamma 约束</translation>
    </message>
    <message>
        <source>Gamma initializer</source>
        <translation>Gamma 初始化器</translation>
    </message>
    <message>
        <source>Gamma regularizer</source>
        <translation>Gamma 正则化项</translation>
    </message>
    <message>
        <source>Gated linear unit: the first half of the axis times the sigmoid of the second.</source>
        <translation>门控线性单元：该轴的前一半乘以后一半的 sigmoid。</translation>
    </message>
    <message>
        <source>Gaussian error linear unit: x times the probability of a smaller normal value.</source>
        <translation>高斯误差线性单元：x 乘以正态随机变量小于 x 的概率。</translation>
    </message>
    <message>
        <source>Gives each sample another shape; the values and their order stay.</source>
        <translation>改变每个样本的形状；值及其顺序不变。</translation>
    </message>
    <message>
        <source>Gives the weights of a unit the length 1.</source>
        <translation>使每个单元的权重长度为 1。</translation>
    </message>
    <message>
        <source>Global clipnorm</source>
        <translation>全局梯度范数上限</translation>
    </message>
    <message>
        <source>Gradient accumulation steps</source>
        <translation>梯度累积步数</translation>
    </message>
    <message>
        <source>Gradient descent: w - learning_rate · g, with momentum where wanted.</source>
        <translation>梯度下降：w - learning_rate · g，可选用动量。</translation>
    </message>
    <message>
        <source>Gradient of %1: expected shape %2, received %3.</source>
        <translation>%1 的梯度：形状应为 %2，实际为 %3。</translation>
    </message>
    <message>
        <source>Gradient of %1: the shape %2 is not known yet.</source>
        <translation>%1 的梯度：形状 %2 尚未确定。</translation>
    </message>
    <message>
        <source>Gradient: the op %1 cannot be differentiated.</source>
        <translation>梯度：运算 %1 不可求导。</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组数</translation>
    </message>
    <message>
        <source>HDF5: &quot;%1&quot; cannot be written.</source>
        <translation>HDF5：无法写入“%1”。</translation>
    </message>
    <message>
        <source>HDF5: expected each name once, &quot;%1&quot; exists already.</source>
        <translation>HDF5：名称不能重复，“%1”已经存在。</translation>
    </message>
    <message>
        <source>HDF5: expected names of at most %1 bytes in &quot;%2&quot;, received %3 bytes.</source>
        <translation>HDF5：“%2”中的名称最多 %1 字节，实际为 %3 字节。</translation>
    </message>
    <message>
        <source>Hands its input on as it is.</source>
        <translation>原样传递输入。</translation>
    </message>
    <message>
        <source>Handwritten digits, drawn by the program: 28 x 28 grey pixels, ten classes.</source>
        <translation>由程序绘制的手写数字：28 x 28 像素灰度图，十个类别。</translation>
    </message>
    <message>
        <source>Hdf5</source>
        <translation>HDF5 文件</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Hills and valleys over two inputs, from sine and cosine.</source>
        <translation>由正弦和余弦在两个输入上形成的山丘与山谷。</translation>
    </message>
    <message>
        <source>Hinge with squares.</source>
        <translation>合页损失的平方。</translation>
    </message>
    <message>
        <source>Holds the length of the weights of a unit between two bounds.</source>
        <translation>使每个单元的权重长度保持在两个界限之间。</translation>
    </message>
    <message>
        <source>How far a predicted distribution is from the true one.</source>
        <translation>预测分布与真实分布的差距。</translation>
    </message>
    <message>
        <source>How far labels of -1 and 1 are from a margin of 1.</source>
        <translation>-1 和 1 的标签距离间隔 1 有多远。</translation>
    </message>
    <message>
        <source>How far predicted distributions are from the true ones.</source>
        <translation>各预测分布与真实分布的差距。</translation>
    </message>
    <message>
        <source>How far the right class is from leading by 1.</source>
        <translation>正确类别距离领先 1 还有多远。</translation>
    </message>
    <message>
        <source>How far values move to 0.</source>
        <translation>数值向 0 移动的幅度。</translation>
    </message>
    <message>
        <source>How many times the network sees all training data.</source>
        <translation>网络遍历全部训练数据的次数。</translation>
    </message>
    <message>
        <source>How much size, slant and shape of the digits vary; 0 is not at all.</source>
        <translation>数字的大小、倾斜和形状变化的程度；0 表示没有变化。</translation>
    </message>
    <message>
        <source>How much the samples stray; 0 is clean.</source>
        <translation>样本的离散程度；0 表示没有噪声。</translation>
    </message>
    <message>
        <source>How often an arm winds around the middle.</source>
        <translation>一条旋臂绕中心的圈数。</translation>
    </message>
    <message>
        <source>How often and in which portions the network sees the data.</source>
        <translation>网络以何种频率、何种批量遍历数据。</translation>
    </message>
    <message>
        <source>How often predictions equal labels.</source>
        <translation>预测值等于标签的比例。</translation>
    </message>
    <message>
        <source>How often the most likely class is the label&apos;s number.</source>
        <translation>最可能的类别与标签序号一致的比例。</translation>
    </message>
    <message>
        <source>How often the most likely class is the one-hot label&apos;s.</source>
        <translation>最可能的类别与 one-hot 标签一致的比例。</translation>
    </message>
    <message>
        <source>How often yes or no answers are right.</source>
        <translation>是非判断正确的比例。</translation>
    </message>
    <message>
        <source>How surprising counts are under predicted rates.</source>
        <translation>在预测速率下各计数的意外程度。</translation>
    </message>
    <message>
        <source>How surprising one-hot labels are under the predictions.</source>
        <translation>在预测结果下 one-hot 标签的意外程度。</translation>
    </message>
    <message>
        <source>How surprising the label numbers are under the predictions.</source>
        <translation>在预测结果下标签序号的意外程度。</translation>
    </message>
    <message>
        <source>How surprising yes or no labels are under the predictions.</source>
        <translation>在预测结果下是非标签的意外程度。</translation>
    </message>
    <message>
        <source>How the layer is called in its model; no two layers of a model share a name.</source>
        <translation>层在模型中的名称；同一模型中的层不能重名。</translation>
    </message>
    <message>
        <source>How the values are spread.</source>
        <translation>数值的分布方式。</translation>
    </message>
    <message>
        <source>How the values become one number.</source>
        <translation>把各个值归约为一个数的方式。</translation>
    </message>
    <message>
        <source>How wide the bend around 0 is.</source>
        <translation>0 附近弯曲部分的宽度。</translation>
    </message>
    <message>
        <source>IDX: expected uint8, int8, int16, int32, float32 or float64, received %1.</source>
        <translation>IDX：应为 uint8、int8、int16、int32、float32 或 float64，实际为 %1。</translation>
    </message>
    <message>
        <source>Identity: the weight must have 2 axes, received shape %1.</source>
        <translation>Identity：权重必须有 2 个轴，实际形状为 %1。</translation>
    </message>
    <message>
        <source>Idx</source>
        <translation>IDX 文件</translation>
    </message>
    <message>
        <source>Ignore class</source>
        <translation>忽略的类别</translation>
    </message>
    <message>
        <source>Image: expected uint8 with 1, 3 or 4 channels, received %1 %2 for %3.</source>
        <translation>图像：应为 1、3 或 4 通道的 uint8，%3 实际为 %1 %2。</translation>
    </message>
    <message>
        <source>Images and labels in the format of the MNIST digits, with or without gzip.</source>
        <translation>MNIST 数字格式的图像和标签，可用 gzip 压缩。</translation>
    </message>
    <message>
        <source>Initial value threshold</source>
        <translation>初始阈值</translation>
    </message>
    <message>
        <source>Input layers</source>
        <translation>输入层</translation>
    </message>
    <message>
        <source>InputLayer: batch_shape or shape must be given, received neither.</source>
        <translation>InputLayer：必须给出 batch_shape 或 shape，实际都没有给出。</translation>
    </message>
    <message>
        <source>InputLayer: data of the shape %1 was expected, received %2.</source>
        <translation>InputLayer：数据的形状应为 %1，实际为 %2。</translation>
    </message>
    <message>
        <source>InputLayer: sparse and ragged inputs cannot be read here; both must be false.</source>
        <translation>InputLayer：不支持稀疏（sparse）和不规则（ragged）输入；两者都必须为 false。</translation>
    </message>
    <message>
        <source>Its name, as in spiral.</source>
        <translation>数据集的名称，例如 spiral。</translation>
    </message>
    <message>
        <source>JSON: expected values nested at most %1 deep, received deeper.</source>
        <translation>JSON：嵌套最多 %1 层，实际更深。</translation>
    </message>
    <message>
        <source>Keepdims</source>
        <translation>保留维度</translation>
    </message>
    <message>
        <source>Keeps the division from zero.</source>
        <translation>避免除以零。</translation>
    </message>
    <message>
        <source>Keras 2 has no %1, which the layer &quot;%2&quot; is; save for Keras 3.</source>
        <translation>Keras 2 没有 %1 层，而“%2”正是这种层；请保存为 Keras 3 格式。</translation>
    </message>
    <message>
        <source>Keras 2 has no activation %1, which the layer &quot;%2&quot; uses; save for Keras 3.</source>
        <translation>Keras 2 没有层“%2”使用的激活函数 %1；请保存为 Keras 3 格式。</translation>
    </message>
    <message>
        <source>Keras 2: the layer &quot;%1&quot; is called with %2 arguments, which cannot be written; save for Keras 3.</source>
        <translation>Keras 2：调用层“%1”时带有 %2 个参数，无法写入；请保存为 Keras 3 格式。</translation>
    </message>
    <message>
        <source>Kernel constraint</source>
        <translation>核约束</translation>
    </message>
    <message>
        <source>Kernel initializer</source>
        <translation>核初始化器</translation>
    </message>
    <message>
        <source>Kernel regularizer</source>
        <translation>核正则化项</translation>
    </message>
    <message>
        <source>Kernel size</source>
        <translation>卷积核大小</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1 系数</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2 系数</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Labels of -1 and 1 shall be met by a margin of 1.</source>
        <translation>要求 -1 和 1 的标签留有间隔 1。</translation>
    </message>
    <message>
        <source>Largest absolute value of each number of a gradient.</source>
        <translation>梯度中每个数的最大绝对值。</translation>
    </message>
    <message>
        <source>Largest length of the gradient of all weights together.</source>
        <translation>所有权重合在一起的梯度的最大长度。</translation>
    </message>
    <message>
        <source>Largest length of the gradient of each single weight array.</source>
        <translation>单个权重数组的梯度的最大长度。</translation>
    </message>
    <message>
        <source>Layer &quot;%1&quot;: %2</source>
        <translation>层“%1”：%2</translation>
    </message>
    <message>
        <source>Layer &quot;%1&quot;: the settings cannot be understood, received %2.</source>
        <translation>层“%1”：无法理解参数设置，实际为 %2。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Lays all axes but the batch out in one row.</source>
        <translation>把批轴以外的所有轴展平为一行。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>LearningRateScheduler: schedule must hold at least one learning rate, received none.</source>
        <translation>LearningRateScheduler：schedule 至少要有一个学习率，实际为空。</translation>
    </message>
    <message>
        <source>Length of the batch, beside shape.</source>
        <translation>批的长度，与 shape 配合使用。</translation>
    </message>
    <message>
        <source>Length of the rows or columns.</source>
        <translation>行或列的长度。</translation>
    </message>
    <message>
        <source>Lengths of all axes, the batch first; null where data decides.</source>
        <translation>所有轴的长度，批轴在前；由数据决定的写作 null。</translation>
    </message>
    <message>
        <source>Lengths of the axes without the batch; becomes batch_shape.</source>
        <translation>除批轴外各轴的长度；会转换为 batch_shape。</translation>
    </message>
    <message>
        <source>Lengths of the axes without the batch; one may be -1 and takes what is left.</source>
        <translation>除批轴外各轴的长度；其中一个可为 -1，取剩余的长度。</translation>
    </message>
    <message>
        <source>Let the network reproduce its inputs.</source>
        <translation>让网络重建其输入。</translation>
    </message>
    <message>
        <source>Like squares for small differences and like sizes for large ones, and smooth.</source>
        <translation>差值小时类似平方，差值大时类似绝对值，且处处平滑。</translation>
    </message>
    <message>
        <source>Logarithm of softmax.</source>
        <translation>softmax 的对数。</translation>
    </message>
    <message>
        <source>Logarithm of the hyperbolic cosine of the differences.</source>
        <translation>差值的双曲余弦的对数。</translation>
    </message>
    <message>
        <source>Logarithm of the sigmoid.</source>
        <translation>sigmoid 的对数。</translation>
    </message>
    <message>
        <source>Loss scale factor</source>
        <translation>损失缩放系数</translation>
    </message>
    <message>
        <source>Make it a %1.</source>
        <translation>将其改为 %1。</translation>
    </message>
    <message>
        <source>Makes images smaller: the largest of the values in each window remains.</source>
        <translation>缩小图像：每个窗口只保留最大值。</translation>
    </message>
    <message>
        <source>Makes images smaller: the mean of the values in each window remains.</source>
        <translation>缩小图像：每个窗口只保留平均值。</translation>
    </message>
    <message>
        <source>Makes series smaller: the largest of the values in each window remains.</source>
        <translation>缩短序列：每个窗口只保留最大值。</translation>
    </message>
    <message>
        <source>Makes series smaller: the mean of the values in each window remains.</source>
        <translation>缩短序列：每个窗口只保留平均值。</translation>
    </message>
    <message>
        <source>Makes the learning rate smaller when a figure has stopped improving.</source>
        <translation>当某个指标不再改善时降低学习率。</translation>
    </message>
    <message>
        <source>Makes the values repeat; none: the seed of the run decides.</source>
        <translation>使随机数可以重现；留空则由整个运行的随机种子决定。</translation>
    </message>
    <message>
        <source>Makes volumes smaller: the largest of the values in each window remains.</source>
        <translation>缩小三维体数据：每个窗口只保留最大值。</translation>
    </message>
    <message>
        <source>Makes volumes smaller: the mean of the values in each window remains.</source>
        <translation>缩小三维体数据：每个窗口只保留平均值。</translation>
    </message>
    <message>
        <source>Matrix product: %1 and %2 do not fit, %3 against %4.</source>
        <translation>矩阵乘积：%1 与 %2 不匹配，%3 对 %4。</translation>
    </message>
    <message>
        <source>Matrix product: expected two axes or more, received %1 and %2.</source>
        <translation>矩阵乘积：至少要有两个轴，实际为 %1 和 %2。</translation>
    </message>
    <message>
        <source>Max value</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Maxval</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Mean of the values.</source>
        <translation>数值的均值。</translation>
    </message>
    <message>
        <source>Megabytes; larger files are read row by row while training. None: a quarter of the machine&apos;s memory.</source>
        <translation>单位为兆字节；更大的文件在训练时按行读取。留空：本机内存的四分之一。</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>内存上限</translation>
    </message>
    <message>
        <source>Min delta</source>
        <translation>最小变化量</translation>
    </message>
    <message>
        <source>Min lr</source>
        <translation>最小学习率</translation>
    </message>
    <message>
        <source>Min value</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Minus the result for large negative values.</source>
        <translation>输入为绝对值很大的负数时，结果趋于此值的相反数。</translation>
    </message>
    <message>
        <source>Minval</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失值处理</translation>
    </message>
    <message>
        <source>Mixes the samples once, before rows are chosen: with one seed, [0, 80] and [80, 100] are two parts without order. None: the order of the source.</source>
        <translation>选取行之前先打乱样本一次：使用同一种子时，[0, 80] 和 [80, 100] 是两个互不重叠的乱序部分。留空：保持来源的顺序。</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>ModelCheckpoint: save_freq must be &quot;epoch&quot; or a number of batches, received %1.</source>
        <translation>ModelCheckpoint：save_freq 必须是 &quot;epoch&quot; 或批数，实际为 %1。</translation>
    </message>
    <message>
        <source>ModelCheckpoint: the filepath must end in .keras or .h5, received %1.</source>
        <translation>ModelCheckpoint：filepath 必须以 .keras 或 .h5 结尾，实际为 %1。</translation>
    </message>
    <message>
        <source>ModelCheckpoint: there is no figure named %1 for the filepath %2; there are epoch, %3.</source>
        <translation>ModelCheckpoint：没有名为 %1 的指标可用于 filepath %2；现有 epoch、%3。</translation>
    </message>
    <message>
        <source>ModelCheckpoint: there is no figure named %1 to watch; every model is saved.</source>
        <translation>ModelCheckpoint：没有名为 %1 的指标可供监控；将保存每个模型。</translation>
    </message>
    <message>
        <source>ModelCheckpoint: with save_weights_only the filepath must end in .weights.h5, received %1.</source>
        <translation>ModelCheckpoint：设置 save_weights_only 时，filepath 必须以 .weights.h5 结尾，实际为 %1。</translation>
    </message>
    <message>
        <source>ModelCheckpoint: {%1} in the filepath %2 is not a field such as {epoch:02d} or {val_loss:.2f}.</source>
        <translation>ModelCheckpoint：filepath %2 中的 {%1} 不是 {epoch:02d} 或 {val_loss:.2f} 这样的字段。</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>监控指标</translation>
    </message>
    <message>
        <source>Moves every value towards 0, and small ones onto it.</source>
        <translation>使每个值向 0 靠近，较小的值变为 0。</translation>
    </message>
    <message>
        <source>Moves labels from 0 and 1 to the middle.</source>
        <translation>将标签从 0 和 1 向中间移动。</translation>
    </message>
    <message>
        <source>Moving mean initializer</source>
        <translation>移动均值初始化器</translation>
    </message>
    <message>
        <source>Moving variance initializer</source>
        <translation>移动方差初始化器</translation>
    </message>
    <message>
        <source>Multiplies by a scale and adds an offset: 1/255 takes bytes to 0 … 1.</source>
        <translation>先乘以缩放系数再加偏移量：1/255 把字节值变为 0 … 1。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name in files.</source>
        <translation>文件中使用的名称。</translation>
    </message>
    <message>
        <source>Name of an array with one number a sample, which weighs it in the loss.</source>
        <translation>数组名称；该数组为每个样本给出一个数，作为其在损失中的权重。</translation>
    </message>
    <message>
        <source>Name of the figure that is watched.</source>
        <translation>所监控指标的名称。</translation>
    </message>
    <message>
        <source>Names of the arrays that are inputs, or .npy files. None: x, x0, x1 …</source>
        <translation>作为输入的数组名称，或 .npy 文件。留空：x、x0、x1 …</translation>
    </message>
    <message>
        <source>Names of the arrays that are targets, or .npy files. None: y, y0, y1 …</source>
        <translation>作为目标的数组名称，或 .npy 文件。留空：y、y0、y1 …</translation>
    </message>
    <message>
        <source>Negative slope</source>
        <translation>负半轴斜率</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov 动量</translation>
    </message>
    <message>
        <source>No epoch was finished, so there are no better weights to go back to.</source>
        <translation>没有完成任何一轮，因此没有可以恢复的更优权重。</translation>
    </message>
    <message>
        <source>No value is greater.</source>
        <translation>任何值都不大于此值。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Noise shape</source>
        <translation>噪声形状</translation>
    </message>
    <message>
        <source>Npz</source>
        <translation>NPZ 文件</translation>
    </message>
    <message>
        <source>NumPy arrays: a .npz file, or .npy files.</source>
        <translation>NumPy 数组：一个 .npz 文件，或多个 .npy 文件。</translation>
    </message>
    <message>
        <source>Number of arms, which are the classes.</source>
        <translation>旋臂的数量，即类别数。</translation>
    </message>
    <message>
        <source>Number of classes: class indices become rows with one 1.</source>
        <translation>类别数：类别序号会变为只含一个 1 的行。</translation>
    </message>
    <message>
        <source>Number of clouds, which are the classes.</source>
        <translation>点云的数量，即类别数。</translation>
    </message>
    <message>
        <source>Number of kernels, and so of channels of the result.</source>
        <translation>卷积核的数量，也就是结果的通道数。</translation>
    </message>
    <message>
        <source>Number of outputs.</source>
        <translation>输出的数量。</translation>
    </message>
    <message>
        <source>Number of samples.</source>
        <translation>样本数量。</translation>
    </message>
    <message>
        <source>Of no effect: the layers inside have their own.</source>
        <translation>不起作用：内部各层有自己的设置。</translation>
    </message>
    <message>
        <source>Of no effect: there are no weights.</source>
        <translation>不起作用：该层没有权重。</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>偏移量</translation>
    </message>
    <message>
        <source>One hot</source>
        <translation>One-hot 类别数</translation>
    </message>
    <message>
        <source>One learning rate an epoch; the last one stays.</source>
        <translation>每轮一个学习率；最后一个持续使用。</translation>
    </message>
    <message>
        <source>One number for each channel of images: the largest of all its values.</source>
        <translation>图像的每个通道得到一个数：其全部值中的最大值。</translation>
    </message>
    <message>
        <source>One number for each channel of images: the mean of all its values.</source>
        <translation>图像的每个通道得到一个数：其全部值的平均值。</translation>
    </message>
    <message>
        <source>One number for each channel of series: the largest of all its values.</source>
        <translation>序列的每个通道得到一个数：其全部值中的最大值。</translation>
    </message>
    <message>
        <source>One number for each channel of series: the mean of all its values.</source>
        <translation>序列的每个通道得到一个数：其全部值的平均值。</translation>
    </message>
    <message>
        <source>One number for each channel of volumes: the largest of all its values.</source>
        <translation>三维体数据的每个通道得到一个数：其全部值中的最大值。</translation>
    </message>
    <message>
        <source>One number for each channel of volumes: the mean of all its values.</source>
        <translation>三维体数据的每个通道得到一个数：其全部值的平均值。</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Orthogonal: the weight must have at least 2 axes, received shape %1.</source>
        <translation>Orthogonal：权重至少要有 2 个轴，实际形状为 %1。</translation>
    </message>
    <message>
        <source>OrthogonalRegularizer: the weight must have 2 axes, received shape %1.</source>
        <translation>OrthogonalRegularizer：权重必须有 2 个轴，实际形状为 %1。</translation>
    </message>
    <message>
        <source>Output layers</source>
        <translation>输出层</translation>
    </message>
    <message>
        <source>PNG: expected uint8 (height, width, 1, 3 or 4), received %1 %2.</source>
        <translation>PNG：应为 uint8，形状为（高，宽，1、3 或 4），实际为 %1 %2。</translation>
    </message>
    <message>
        <source>PNG: the image cannot be written.</source>
        <translation>PNG：无法写入图像。</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Parts into which channels and filters are split; each filter sees one part.</source>
        <translation>通道和卷积核分成的组数；每个卷积核只看到其中一组。</translation>
    </message>
    <message>
        <source>Path of an array with one number a sample, which weighs it in the loss.</source>
        <translation>数组路径；该数组为每个样本给出一个数，作为其在损失中的权重。</translation>
    </message>
    <message>
        <source>Paths of the arrays that are inputs. None: x, x0, x1 …</source>
        <translation>作为输入的数组路径。留空：x、x0、x1 …</translation>
    </message>
    <message>
        <source>Paths of the arrays that are targets. None: y, y0, y1 …</source>
        <translation>作为目标的数组路径。留空：y、y0、y1 …</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心值（轮数）</translation>
    </message>
    <message>
        <source>Pixels are divided by it; 255 makes them 0 to 1.</source>
        <translation>像素值除以此数；设为 255 时像素值变为 0 到 1。</translation>
    </message>
    <message>
        <source>Pool size</source>
        <translation>池化窗口大小</translation>
    </message>
    <message>
        <source>Pooling: expected an input with %1 axes, received %2.</source>
        <translation>池化：输入应有 %1 个轴，实际为 %2 个。</translation>
    </message>
    <message>
        <source>Positive values that sum to 1, as probabilities: exp(x) / sum(exp(x)).</source>
        <translation>总和为 1 的正数，可视为概率：exp(x) / sum(exp(x))。</translation>
    </message>
    <message>
        <source>Program: %1 holds %2 %3 and cannot take %4 %5.</source>
        <translation>Program：%1 存放的是 %2 %3，不能接受 %4 %5。</translation>
    </message>
    <message>
        <source>Program: the placeholder &quot;%1&quot; is not among the inputs.</source>
        <translation>Program：占位符“%1”不在输入之中。</translation>
    </message>
    <message>
        <source>Program: the shape %1 must be known before it can run.</source>
        <translation>Program：形状 %1 必须已知才能运行。</translation>
    </message>
    <message>
        <source>Program: there is no kernel for %1 of %2 %3.</source>
        <translation>Program：没有适用于 %2 %3 的 %1 计算核。</translation>
    </message>
    <message>
        <source>Puts its inputs one behind the other along an axis.</source>
        <translation>沿一个轴把各输入首尾相接。</translation>
    </message>
    <message>
        <source>Radius of the inner circle; the outer one has 1.</source>
        <translation>内圆的半径；外圆的半径为 1。</translation>
    </message>
    <message>
        <source>Ragged</source>
        <translation>不规则</translation>
    </message>
    <message>
        <source>Random values of a normal distribution, none beyond two deviations.</source>
        <translation>正态分布的随机值，不超过两个标准差。</translation>
    </message>
    <message>
        <source>Random values of a normal distribution.</source>
        <translation>正态分布的随机值。</translation>
    </message>
    <message>
        <source>Random values whose variance is the scale divided by inputs or outputs.</source>
        <translation>随机值，其方差等于缩放系数除以输入数或输出数。</translation>
    </message>
    <message>
        <source>Random values, all of an interval equally likely.</source>
        <translation>在一个区间内均匀分布的随机值。</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Reconstruct</source>
        <translation>重建输入</translation>
    </message>
    <message>
        <source>ReduceLROnPlateau: there is no figure named %1 to watch; there are %2.</source>
        <translation>ReduceLROnPlateau：没有名为 %1 的指标可供监控；现有 %2。</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>归约</translation>
    </message>
    <message>
        <source>Rename it to %1.</source>
        <translation>重命名为 %1。</translation>
    </message>
    <message>
        <source>Replaces negative weights by 0.</source>
        <translation>把负权重替换为 0。</translation>
    </message>
    <message>
        <source>Reshape: %1 has %2 values, which do not fill %3.</source>
        <translation>Reshape：%1 有 %2 个值，无法填满 %3。</translation>
    </message>
    <message>
        <source>Reshape: target_shape must hold lengths of at least 1, of which one may be -1; received %1.</source>
        <translation>Reshape：target_shape 中的长度至少为 1，其中一个可为 -1；实际为 %1。</translation>
    </message>
    <message>
        <source>Reshape: the %1 values of each sample, %2, do not fill the target_shape %3.</source>
        <translation>Reshape：每个样本有 %1 个值（%2），无法填满 target_shape %3。</translation>
    </message>
    <message>
        <source>Restore best weights</source>
        <translation>恢复最佳权重</translation>
    </message>
    <message>
        <source>Restoring model weights from the end of the best epoch: %1.</source>
        <translation>正在恢复最佳一轮结束时的模型权重：第 %1 轮。</translation>
    </message>
    <message>
        <source>Rho</source>
        <translation>Rho 系数</translation>
    </message>
    <message>
        <source>Round clouds at random places, one for each class.</source>
        <translation>位于随机位置的圆形点云，每个类别一个。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行范围</translation>
    </message>
    <message>
        <source>S-shaped between -1 and 1.</source>
        <translation>-1 与 1 之间的 S 形曲线。</translation>
    </message>
    <message>
        <source>S-shaped between 0 and 1: 1 / (1 + exp(-x)).</source>
        <translation>0 与 1 之间的 S 形曲线：1 / (1 + exp(-x))。</translation>
    </message>
    <message>
        <source>Sample weight</source>
        <translation>样本权重</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>Samples of a validation batch; None: as in training.</source>
        <translation>验证时每批的样本数；None 表示与训练时相同。</translation>
    </message>
    <message>
        <source>Samples that are worked on together; one batch makes one step.</source>
        <translation>一起处理的样本数；一批为一步。</translation>
    </message>
    <message>
        <source>Save best only</source>
        <translation>仅保存最佳模型</translation>
    </message>
    <message>
        <source>Save freq</source>
        <translation>保存频率</translation>
    </message>
    <message>
        <source>Save weights only</source>
        <translation>仅保存权重</translation>
    </message>
    <message>
        <source>Saves the model after epochs, each or only the best.</source>
        <translation>在各轮结束后保存模型，可每轮保存或仅保存最佳模型。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>学习率表</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Sequential: layers must be a list, received %1.</source>
        <translation>Sequential：layers 必须是列表，实际为 %1。</translation>
    </message>
    <message>
        <source>Set %1 to %2.</source>
        <translation>将 %1 设为 %2。</translation>
    </message>
    <message>
        <source>Set the activation to %1.</source>
        <translation>将激活函数设为 %1。</translation>
    </message>
    <message>
        <source>Set the loss to %1.</source>
        <translation>将损失设为 %1。</translation>
    </message>
    <message>
        <source>Set the shape of the input to %1.</source>
        <translation>将输入的形状设为 %1。</translation>
    </message>
    <message>
        <source>Set the units to %1.</source>
        <translation>将单元数设为 %1。</translation>
    </message>
    <message>
        <source>Sets a random share of the values to zero while training, to prevent overfitting.</source>
        <translation>训练时随机把一部分值置零，以防止过拟合。</translation>
    </message>
    <message>
        <source>Sets the learning rate of each epoch from a table.</source>
        <translation>按表设置每轮的学习率。</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Shape %1 cannot get a new axis %2.</source>
        <translation>无法为形状 %1 添加新轴 %2。</translation>
    </message>
    <message>
        <source>Shape %1 has no axis %2.</source>
        <translation>形状 %1 没有轴 %2。</translation>
    </message>
    <message>
        <source>Shape of the draws; a length of 1 drops whole axes together, null takes the input&apos;s.</source>
        <translation>随机抽样的形状；长度为 1 的轴会整体一起丢弃，null 表示取输入的长度。</translation>
    </message>
    <message>
        <source>Shapes %1 and %2 cannot be broadcast together.</source>
        <translation>形状 %1 与 %2 无法相互广播。</translation>
    </message>
    <message>
        <source>Share of each weight, times the learning rate, that is taken off in each step.</source>
        <translation>每一步从各权重中减去的比例，还要乘以学习率。</translation>
    </message>
    <message>
        <source>Share of the last step that goes on in this one.</source>
        <translation>上一步延续到这一步的比例。</translation>
    </message>
    <message>
        <source>Share of the old average in the new one.</source>
        <translation>旧平均值在新平均值中所占的比例。</translation>
    </message>
    <message>
        <source>Share of the old average of gradients in the new one.</source>
        <translation>旧的梯度平均值在新平均值中所占的比例。</translation>
    </message>
    <message>
        <source>Share of the training data, from its end, that is kept for validation where there is no validation data.</source>
        <translation>从训练数据末尾留出用于验证的比例；没有单独的验证数据时使用。</translation>
    </message>
    <message>
        <source>Share of the way to the bounds that a step goes.</source>
        <translation>每一步向界限靠近的比例。</translation>
    </message>
    <message>
        <source>Shared axes</source>
        <translation>共享轴</translation>
    </message>
    <message>
        <source>Shortens the weights of a unit to a greatest length.</source>
        <translation>把每个单元的权重缩短到最大长度以内。</translation>
    </message>
    <message>
        <source>Shuffle seed</source>
        <translation>打乱种子</translation>
    </message>
    <message>
        <source>Silu with hard_sigmoid: x times a gate of three lines.</source>
        <translation>使用 hard_sigmoid 的 silu：x 乘以由三段直线构成的门。</translation>
    </message>
    <message>
        <source>Size of the steps: a number, or a schedule that depends on the step.</source>
        <translation>步长：一个数，或随步数变化的学习率调度。</translation>
    </message>
    <message>
        <source>Slice: %1 to %2 lies outside axis %3 of %4.</source>
        <translation>Slice：%1 到 %2 超出了 %4 的轴 %3。</translation>
    </message>
    <message>
        <source>Slope below the threshold.</source>
        <translation>阈值以下的斜率。</translation>
    </message>
    <message>
        <source>Slope for negative values.</source>
        <translation>负值部分的斜率。</translation>
    </message>
    <message>
        <source>Sparse</source>
        <translation>稀疏</translation>
    </message>
    <message>
        <source>SparseCategoricalAccuracy: there must be one class number for each prediction, received labels %1 and predictions %2.</source>
        <translation>SparseCategoricalAccuracy：每个预测必须对应一个类别序号，实际标签为 %1，预测值为 %2。</translation>
    </message>
    <message>
        <source>SparseCategoricalCrossentropy: there must be one class number for each prediction, received labels %1 and predictions %2.</source>
        <translation>SparseCategoricalCrossentropy：每个预测必须对应一个类别序号，实际标签为 %1，预测值为 %2。</translation>
    </message>
    <message>
        <source>Squares of small differences, sizes of large ones: less moved by outliers.</source>
        <translation>差值小时取平方，差值大时取绝对值：受离群值的影响较小。</translation>
    </message>
    <message>
        <source>Squeeze: axis %1 of %2 must have length 1.</source>
        <translation>Squeeze：%2 的轴 %1 的长度必须为 1。</translation>
    </message>
    <message>
        <source>Squeezes a digit into 16 numbers and draws it again from them.</source>
        <translation>把一个数字图像压缩成 16 个数，再由它们重新绘出。</translation>
    </message>
    <message>
        <source>Standard deviation before the cut.</source>
        <translation>截断前的标准差。</translation>
    </message>
    <message>
        <source>Standardize</source>
        <translation>标准化</translation>
    </message>
    <message>
        <source>Stands before the value in histories.</source>
        <translation>在历史记录中显示于数值之前。</translation>
    </message>
    <message>
        <source>Stands for the rest.</source>
        <translation>替换其余的值。</translation>
    </message>
    <message>
        <source>Start from epoch</source>
        <translation>起始监控轮</translation>
    </message>
    <message>
        <source>Stddev</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Steps after which the averages replace the weights during training.</source>
        <translation>训练期间每隔多少步用平均值替换权重。</translation>
    </message>
    <message>
        <source>Steps divided by the root of a moving average of squared gradients.</source>
        <translation>步长除以梯度平方移动平均的平方根。</translation>
    </message>
    <message>
        <source>Steps scaled by moving averages of the gradient and of its square.</source>
        <translation>步长按梯度及其平方的移动平均进行缩放。</translation>
    </message>
    <message>
        <source>Stopped by the user.</source>
        <translation>已由用户停止。</translation>
    </message>
    <message>
        <source>Stops training when a figure has stopped improving.</source>
        <translation>当某个指标不再改善时停止训练。</translation>
    </message>
    <message>
        <source>Stops training when the loss is no longer a finite number.</source>
        <translation>当损失不再是有限数时停止训练。</translation>
    </message>
    <message>
        <source>Strides</source>
        <translation>步幅</translation>
    </message>
    <message>
        <source>Synchronized</source>
        <translation>跨设备同步</translation>
    </message>
    <message>
        <source>Take: expected indices of shape %1, received %2.</source>
        <translation>Take：索引的形状应为 %1，实际为 %2。</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Target categories</source>
        <translation>目标类别处理</translation>
    </message>
    <message>
        <source>Target shape</source>
        <translation>目标形状</translation>
    </message>
    <message>
        <source>TerminateOnNaN: the loss of batch %1 is not a number.</source>
        <translation>TerminateOnNaN：第 %1 批的损失为 NaN。</translation>
    </message>
    <message>
        <source>The InputLayers: one, or lists and dicts of them.</source>
        <translation>InputLayer：单个，或由其组成的列表和字典。</translation>
    </message>
    <message>
        <source>The angle between vectors: -1 where they point the same way.</source>
        <translation>向量间的夹角：方向相同时为 -1。</translation>
    </message>
    <message>
        <source>The axes that make up one unit&apos;s weights.</source>
        <translation>构成一个单元权重的各轴。</translation>
    </message>
    <message>
        <source>The axis along which the inputs are lined up; -1 is the last.</source>
        <translation>各输入排列所沿的轴；-1 表示最后一个轴。</translation>
    </message>
    <message>
        <source>The axis of the channels; each channel has statistics of its own.</source>
        <translation>通道所在的轴；每个通道有各自的统计量。</translation>
    </message>
    <message>
        <source>The axis of the classes, or a list of axes taken together.</source>
        <translation>类别所在的轴，或合并考虑的多个轴的列表。</translation>
    </message>
    <message>
        <source>The axis of the classes.</source>
        <translation>类别所在的轴。</translation>
    </message>
    <message>
        <source>The axis of the vectors.</source>
        <translation>向量所在的轴。</translation>
    </message>
    <message>
        <source>The axis that is averaged.</source>
        <translation>求平均的轴。</translation>
    </message>
    <message>
        <source>The axis that is halved.</source>
        <translation>要对半拆分的轴。</translation>
    </message>
    <message>
        <source>The column to predict, by name or number from 0 (-1 is the last), or a list.</source>
        <translation>要预测的列，用列名或从 0 起的列号表示（-1 为最后一列），也可以是列表。</translation>
    </message>
    <message>
        <source>The configuration of a model must have a list layers, received %1.</source>
        <translation>模型的配置必须含有列表 layers，实际为 %1。</translation>
    </message>
    <message>
        <source>The data has inputs but no targets; choose what the network is to predict.</source>
        <translation>数据有输入但没有目标；请选择网络要预测的内容。</translation>
    </message>
    <message>
        <source>The file of images.</source>
        <translation>图像文件。</translation>
    </message>
    <message>
        <source>The file of labels.</source>
        <translation>标签文件。</translation>
    </message>
    <message>
        <source>The file, from the folder of the run.</source>
        <translation>文件，路径相对于运行文件夹。</translation>
    </message>
    <message>
        <source>The file, from the folder of the run; may hold {epoch:02d} and {val_loss:.2f}.</source>
        <translation>文件，路径相对于运行文件夹；可包含 {epoch:02d} 和 {val_loss:.2f}。</translation>
    </message>
    <message>
        <source>The file, with or without gzip.</source>
        <translation>文件，可用 gzip 压缩。</translation>
    </message>
    <message>
        <source>The file.</source>
        <translation>文件。</translation>
    </message>
    <message>
        <source>The first input minus the second, element by element.</source>
        <translation>第一个输入逐元素减去第二个输入。</translation>
    </message>
    <message>
        <source>The first value to be beaten.</source>
        <translation>需要优于的初始值。</translation>
    </message>
    <message>
        <source>The function that is applied to the result.</source>
        <translation>应用于结果的函数。</translation>
    </message>
    <message>
        <source>The function that is applied, such as relu.</source>
        <translation>所应用的函数，例如 relu。</translation>
    </message>
    <message>
        <source>The greatest length.</source>
        <translation>最大长度。</translation>
    </message>
    <message>
        <source>The greatest result; none: no limit.</source>
        <translation>结果的最大值；留空表示不限。</translation>
    </message>
    <message>
        <source>The input as it is.</source>
        <translation>原样返回输入。</translation>
    </message>
    <message>
        <source>The inputs are the targets too, as an autoencoder needs.</source>
        <translation>输入同时作为目标，用于自编码器。</translation>
    </message>
    <message>
        <source>The largest of its inputs, element by element.</source>
        <translation>各输入逐元素取最大值。</translation>
    </message>
    <message>
        <source>The layers in their order, an InputLayer first where the shape is known.</source>
        <translation>按顺序排列的层；形状已知时以 InputLayer 开头。</translation>
    </message>
    <message>
        <source>The learning rate follows a schedule and cannot be set while training.</source>
        <translation>学习率由调度器控制，训练期间不能更改。</translation>
    </message>
    <message>
        <source>The least length.</source>
        <translation>最小长度。</translation>
    </message>
    <message>
        <source>The least value.</source>
        <translation>最小的值。</translation>
    </message>
    <message>
        <source>The loss %1 does not fit targets that are class numbers with %2 outputs; %3 does.</source>
        <translation>目标是类别序号且有 %2 个输出时，不宜使用损失 %1；请改用 %3。</translation>
    </message>
    <message>
        <source>The loss %1 does not fit targets that are numbers from %2 to %3; %4 does.</source>
        <translation>目标是 %2 到 %3 之间的数值时，不宜使用损失 %1；请改用 %4。</translation>
    </message>
    <message>
        <source>The loss %1 does not fit targets that are one-hot rows of %2 classes; %3 does.</source>
        <translation>目标是 %2 个类别的 one-hot 编码时，不宜使用损失 %1；请改用 %3。</translation>
    </message>
    <message>
        <source>The loss cannot be understood; for this data %1 fits.</source>
        <translation>无法理解该损失；此数据适合使用 %1。</translation>
    </message>
    <message>
        <source>The loss is multiplied by it and the gradients divided, against underflow.</source>
        <translation>损失乘以此值、梯度再除以此值，以防止下溢。</translation>
    </message>
    <message>
        <source>The loss of step %1 is not a finite number; a smaller learning rate may help.</source>
        <translation>第 %1 步的损失不是有限数；减小学习率可能有帮助。</translation>
    </message>
    <message>
        <source>The mean of its inputs, element by element.</source>
        <translation>各输入逐元素取平均值。</translation>
    </message>
    <message>
        <source>The mean of the absolute differences.</source>
        <translation>差值绝对值的平均值。</translation>
    </message>
    <message>
        <source>The mean of the differences as percent of the labels.</source>
        <translation>差值占标签百分比的平均值。</translation>
    </message>
    <message>
        <source>The mean of the squared differences of logarithms, for ratios of positive values.</source>
        <translation>对数差值平方的平均值，用于正数之间的比率。</translation>
    </message>
    <message>
        <source>The mean of the squared differences of logarithms.</source>
        <translation>对数差值平方的平均值。</translation>
    </message>
    <message>
        <source>The mean of the squared differences.</source>
        <translation>差值平方的平均值。</translation>
    </message>
    <message>
        <source>The model&apos;s %1 at node %2 is not there any more.</source>
        <translation>模型的 %1（节点 %2）已不存在。</translation>
    </message>
    <message>
        <source>The names of layers must be unique, received &quot;%1&quot; twice.</source>
        <translation>层的名称不能重复，“%1”出现了两次。</translation>
    </message>
    <message>
        <source>The network has %1 inputs, but the data has %2; each input takes one array of the data.</source>
        <translation>网络有 %1 个输入，但数据有 %2 个；每个输入接受数据中的一个数组。</translation>
    </message>
    <message>
        <source>The network has %1 outputs, but the data has %2 targets; each output with a loss learns one target.</source>
        <translation>网络有 %1 个输出，但数据有 %2 个目标；每个带损失的输出学习一个目标。</translation>
    </message>
    <message>
        <source>The network needs an InputLayer, and there is none.</source>
        <translation>网络需要一个 InputLayer，但没有找到。</translation>
    </message>
    <message>
        <source>The network needs an output: a layer from which no wire leads on.</source>
        <translation>网络需要输出：一个没有向外连线的层。</translation>
    </message>
    <message>
        <source>The number on the diagonal.</source>
        <translation>对角线上的数值。</translation>
    </message>
    <message>
        <source>The number.</source>
        <translation>所用的数值。</translation>
    </message>
    <message>
        <source>The numbers that the data consists of.</source>
        <translation>数据所用的数值类型。</translation>
    </message>
    <message>
        <source>The numbers that the layer computes with, such as float32 or mixed_bfloat16.</source>
        <translation>该层计算所用的数值类型，例如 float32 或 mixed_bfloat16。</translation>
    </message>
    <message>
        <source>The product of its inputs, element by element.</source>
        <translation>各输入逐元素相乘。</translation>
    </message>
    <message>
        <source>The project cannot be understood: its parts are not of the kinds that a project has.</source>
        <translation>无法理解该项目：其组成部分的类型不符合项目的要求。</translation>
    </message>
    <message>
        <source>The project has form %1, but this program knows forms up to %2; a newer program opens it.</source>
        <translation>项目的格式版本为 %1，而本程序只支持到版本 %2；请用更新的程序打开。</translation>
    </message>
    <message>
        <source>The project has no file yet; save it under a name that you choose.</source>
        <translation>项目还没有对应的文件；请先选择名称并保存。</translation>
    </message>
    <message>
        <source>The rate is not made less than this.</source>
        <translation>学习率不会降到此值以下。</translation>
    </message>
    <message>
        <source>The right class shall lead the best wrong one by 1.</source>
        <translation>要求正确类别比最强的错误类别领先 1。</translation>
    </message>
    <message>
        <source>The root of the mean of the squared differences.</source>
        <translation>差值平方的平均值的平方根。</translation>
    </message>
    <message>
        <source>The same for the average of their squares.</source>
        <translation>同上，用于梯度平方的平均值。</translation>
    </message>
    <message>
        <source>The seed of this run is %1, drawn at random.</source>
        <translation>本次运行的随机种子为 %1，由程序随机抽取。</translation>
    </message>
    <message>
        <source>The seed of this run is %1.</source>
        <translation>本次运行的随机种子为 %1。</translation>
    </message>
    <message>
        <source>The shape %1 comes from %2 of &quot;%3&quot;.</source>
        <translation>形状 %1 由“%3”的 %2 决定。</translation>
    </message>
    <message>
        <source>The shape, batch included, for which the weights were made.</source>
        <translation>创建权重时的形状，含批轴。</translation>
    </message>
    <message>
        <source>The share of the old value that the moving statistics keep at each step.</source>
        <translation>移动统计量每一步保留旧值的比例。</translation>
    </message>
    <message>
        <source>The share that is dropped, from 0 to 1.</source>
        <translation>丢弃的比例，0 到 1。</translation>
    </message>
    <message>
        <source>The smallest of its inputs, element by element.</source>
        <translation>各输入逐元素取最小值。</translation>
    </message>
    <message>
        <source>The sum of its inputs, element by element.</source>
        <translation>各输入逐元素相加。</translation>
    </message>
    <message>
        <source>The tensors that come out: one, or lists and dicts of them.</source>
        <translation>输出的张量：单个，或由其组成的列表和字典。</translation>
    </message>
    <message>
        <source>The value itself between -1 and 1, limited outside.</source>
        <translation>-1 与 1 之间取原值，超出部分截断。</translation>
    </message>
    <message>
        <source>The variance times n.</source>
        <translation>方差乘以 n。</translation>
    </message>
    <message>
        <source>The weighted mean of values.</source>
        <translation>各值的加权平均。</translation>
    </message>
    <message>
        <source>The weighted sum of values.</source>
        <translation>各值的加权和。</translation>
    </message>
    <message>
        <source>The weights of epoch %1 are back; its %2 was %3.</source>
        <translation>已恢复第 %1 轮的权重；其 %2 为 %3。</translation>
    </message>
    <message>
        <source>The window of %1 is larger than the input of %2; use padding &quot;same&quot;, a smaller window or a larger input.</source>
        <translation>窗口 %1 比输入 %2 大；请使用 padding &quot;same&quot;、更小的窗口或更大的输入。</translation>
    </message>
    <message>
        <source>The wire has no end.</source>
        <translation>连线没有终点。</translation>
    </message>
    <message>
        <source>The wires lead in a circle: %1.</source>
        <translation>连线形成了环路：%1。</translation>
    </message>
    <message>
        <source>The wires would lead in a circle through &quot;%1&quot;.</source>
        <translation>这些连线会经过“%1”形成环路。</translation>
    </message>
    <message>
        <source>Their standard deviation.</source>
        <translation>数值的标准差。</translation>
    </message>
    <message>
        <source>There is no %1 named &quot;%2&quot; here.</source>
        <translation>这里没有名为“%2”的 %1。</translation>
    </message>
    <message>
        <source>There is no %1 named &quot;%2&quot;; did you mean %3?</source>
        <translation>没有名为“%2”的 %1；您是不是想用 %3？</translation>
    </message>
    <message>
        <source>There is no call %1 of a layer named &quot;%2&quot;.</source>
        <translation>名为“%2”的层没有第 %1 次调用。</translation>
    </message>
    <message>
        <source>There is no loss for the network to learn by; for this data %1 fits.</source>
        <translation>网络没有可供学习的损失；此数据适合使用 %1。</translation>
    </message>
    <message>
        <source>There is not enough memory; a smaller batch size needs less.</source>
        <translation>内存不足；减小批大小可以降低内存需求。</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Trainable</source>
        <translation>可训练</translation>
    </message>
    <message>
        <source>Training: the target &quot;%1&quot; of the output &quot;%2&quot; must have the shape %3 for %4, received %5.</source>
        <translation>训练：输出“%2”的目标“%1”用于 %4 时形状必须为 %3，实际为 %5。</translation>
    </message>
    <message>
        <source>Transpose: expected a permutation of %1 axes, received %2.</source>
        <translation>Transpose：应为 %1 个轴的排列，实际为 %2。</translation>
    </message>
    <message>
        <source>Truncated normal values with a variance of 1 by the inputs, for selu.</source>
        <translation>截断正态分布的值，方差为 1 除以输入数，适用于 selu。</translation>
    </message>
    <message>
        <source>Truncated normal values with a variance of 1 by the mean of inputs and outputs.</source>
        <translation>截断正态分布的值，方差为 1 除以输入数与输出数的平均值。</translation>
    </message>
    <message>
        <source>Truncated normal values with a variance of 2 by the inputs, for relu.</source>
        <translation>截断正态分布的值，方差为 2 除以输入数，适用于 relu。</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>圈数</translation>
    </message>
    <message>
        <source>Turns scores into probabilities that sum to 1 along an axis.</source>
        <translation>把得分变为概率，沿一个轴总和为 1。</translation>
    </message>
    <message>
        <source>Two branches look at a digit, one at details, one at its outline, and are joined.</source>
        <translation>两个分支分别观察数字的细节和轮廓，然后合并。</translation>
    </message>
    <message>
        <source>Two half moons that reach into each other; two classes.</source>
        <translation>两个相互交错的半月形；两个类别。</translation>
    </message>
    <message>
        <source>Two round clouds, which a straight line divides; two classes.</source>
        <translation>可用一条直线分开的两个圆形点云；两个类别。</translation>
    </message>
    <message>
        <source>Uniform values with a variance of 1 by the inputs, for selu.</source>
        <translation>均匀分布的值，方差为 1 除以输入数，适用于 selu。</translation>
    </message>
    <message>
        <source>Uniform values with a variance of 1 by the mean of inputs and outputs.</source>
        <translation>均匀分布的值，方差为 1 除以输入数与输出数的平均值。</translation>
    </message>
    <message>
        <source>Uniform values with a variance of 2 by the inputs, for relu.</source>
        <translation>均匀分布的值，方差为 2 除以输入数，适用于 relu。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <source>Up to this difference the loss is a square.</source>
        <translation>差值不超过此值时，损失为平方。</translation>
    </message>
    <message>
        <source>Up to this size it is 0.</source>
        <translation>绝对值不超过此值时取 0。</translation>
    </message>
    <message>
        <source>Use bias</source>
        <translation>使用偏置</translation>
    </message>
    <message>
        <source>Use ema</source>
        <translation>使用 EMA</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Values above the threshold pass, the rest is replaced.</source>
        <translation>大于阈值的值通过，其余被替换。</translation>
    </message>
    <message>
        <source>Values up to this one are damped or become 0.</source>
        <translation>不超过此值的值会被衰减或变为 0。</translation>
    </message>
    <message>
        <source>Verbose</source>
        <translation>详细程度</translation>
    </message>
    <message>
        <source>Waves along each axis.</source>
        <translation>沿各轴的波数。</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Weight of each class in the loss: {&quot;0&quot;: 1, &quot;1&quot;: 5}.</source>
        <translation>各类别在损失中的权重：{&quot;0&quot;: 1, &quot;1&quot;: 5}。</translation>
    </message>
    <message>
        <source>Weight of the penalty.</source>
        <translation>惩罚的权重。</translation>
    </message>
    <message>
        <source>Weight of the sum of absolute values.</source>
        <translation>绝对值之和的权重。</translation>
    </message>
    <message>
        <source>Weight of the sum of squares.</source>
        <translation>平方和的权重。</translation>
    </message>
    <message>
        <source>What becomes of rows that lack a value: refused, left out, or the column&apos;s mean.</source>
        <translation>如何处理有缺失值的行：报错、剔除，或用列均值填补。</translation>
    </message>
    <message>
        <source>What becomes of texts among the inputs.</source>
        <translation>如何处理输入中的文本。</translation>
    </message>
    <message>
        <source>What becomes of the target: auto makes texts indices and keeps numbers.</source>
        <translation>如何处理目标：auto 把文本变为序号，数值保持不变。</translation>
    </message>
    <message>
        <source>What happens at the edges: valid keeps inside, same adds zeros around.</source>
        <translation>边缘的处理方式：valid 只在内部移动，same 在四周补零。</translation>
    </message>
    <message>
        <source>What happens at the edges: valid keeps inside, same lets the window reach out.</source>
        <translation>边缘的处理方式：valid 只在内部移动，same 允许窗口越过边缘。</translation>
    </message>
    <message>
        <source>What is added after that: a number, or a list of one for each channel.</source>
        <translation>相乘之后所加的数：一个数，或每个通道一个数的列表。</translation>
    </message>
    <message>
        <source>What is greater passes.</source>
        <translation>大于此值的通过。</translation>
    </message>
    <message>
        <source>What is multiplied by: a number, or a list of one for each channel.</source>
        <translation>所乘的数：一个数，或每个通道一个数的列表。</translation>
    </message>
    <message>
        <source>What is positive passes, at most 6.</source>
        <translation>正值通过，但不超过 6。</translation>
    </message>
    <message>
        <source>What is positive passes, the rest becomes 0.</source>
        <translation>正值通过，其余变为 0。</translation>
    </message>
    <message>
        <source>What is positive passes, the rest is alpha * (exp(x) - 1).</source>
        <translation>正值通过，其余变为 alpha * (exp(x) - 1)。</translation>
    </message>
    <message>
        <source>What is positive passes, the rest is damped by a slope that is learned.</source>
        <translation>正值通过，其余乘以学习得到的斜率加以衰减。</translation>
    </message>
    <message>
        <source>What is positive passes, the rest is damped by a slope.</source>
        <translation>正值通过，其余乘以斜率加以衰减。</translation>
    </message>
    <message>
        <source>What is positive passes, the rest is scaled down.</source>
        <translation>正值通过，其余按比例缩小。</translation>
    </message>
    <message>
        <source>What n counts: inputs, outputs or their mean.</source>
        <translation>n 的含义：输入数、输出数或两者的平均值。</translation>
    </message>
    <message>
        <source>What shall be orthogonal.</source>
        <translation>要求正交的对象。</translation>
    </message>
    <message>
        <source>What stands between cells: one character, &quot;tab&quot; or &quot;auto&quot;.</source>
        <translation>单元格之间的分隔符：一个字符、&quot;tab&quot; 或 &quot;auto&quot;。</translation>
    </message>
    <message>
        <source>What stands between two columns.</source>
        <translation>两列之间的分隔符。</translation>
    </message>
    <message>
        <source>What the factor is projected to after each step.</source>
        <translation>每一步之后缩放系数所满足的约束。</translation>
    </message>
    <message>
        <source>What the kernel is projected to after each step.</source>
        <translation>每一步之后卷积核或权重矩阵所满足的约束。</translation>
    </message>
    <message>
        <source>What the learning rate is multiplied by.</source>
        <translation>学习率所乘的系数。</translation>
    </message>
    <message>
        <source>What the loss calculates in.</source>
        <translation>计算损失所用的数值类型。</translation>
    </message>
    <message>
        <source>What the metric calculates in.</source>
        <translation>计算指标所用的数值类型。</translation>
    </message>
    <message>
        <source>What the offset is projected to after each step.</source>
        <translation>每一步之后偏移量所满足的约束。</translation>
    </message>
    <message>
        <source>What the slopes are projected to after each step.</source>
        <translation>每一步之后斜率所满足的约束。</translation>
    </message>
    <message>
        <source>Where data enters the model.</source>
        <translation>数据进入模型的位置。</translation>
    </message>
    <message>
        <source>Where the channels stand: behind the other axes or before them.</source>
        <translation>通道的位置：在其他轴之后或之前。</translation>
    </message>
    <message>
        <source>Whether a learned factor is multiplied.</source>
        <translation>是否乘以学习得到的缩放系数。</translation>
    </message>
    <message>
        <source>Whether a learned offset is added.</source>
        <translation>是否加上学习得到的偏移量。</translation>
    </message>
    <message>
        <source>Whether an existing file is continued.</source>
        <translation>是否在已有文件后继续写入。</translation>
    </message>
    <message>
        <source>Whether columns of numbers get mean 0 and standard deviation 1.</source>
        <translation>是否把数值列变为均值 0、标准差 1。</translation>
    </message>
    <message>
        <source>Whether each filter adds a learned offset.</source>
        <translation>每个卷积核是否加上学习得到的偏移量。</translation>
    </message>
    <message>
        <source>Whether grey images get an axis of length 1: (28, 28, 1).</source>
        <translation>灰度图像是否增加一个长度为 1 的轴：(28, 28, 1)。</translation>
    </message>
    <message>
        <source>Whether less (min) or more (max) is better; auto goes by the name.</source>
        <translation>数值越小越好（min）还是越大越好（max）；auto 根据名称判断。</translation>
    </message>
    <message>
        <source>Whether moving averages of the weights are kept, which replace them at the end.</source>
        <translation>是否保留权重的移动平均，并在结束时用它替换权重。</translation>
    </message>
    <message>
        <source>Whether only a better value than before is saved.</source>
        <translation>是否仅在优于之前的值时才保存。</translation>
    </message>
    <message>
        <source>Whether predictions come before the sigmoid.</source>
        <translation>预测值是否为 sigmoid 之前的值。</translation>
    </message>
    <message>
        <source>Whether predictions come before the softmax.</source>
        <translation>预测值是否为 softmax 之前的值。</translation>
    </message>
    <message>
        <source>Whether rows differ in length; must be false here.</source>
        <translation>各行长度是否不同；此处必须为 false。</translation>
    </message>
    <message>
        <source>Whether several devices share statistics; of no effect on one.</source>
        <translation>多个设备是否共享统计量；只有一个设备时不起作用。</translation>
    </message>
    <message>
        <source>Whether tanh stands for the exact formula.</source>
        <translation>是否用 tanh 代替精确公式。</translation>
    </message>
    <message>
        <source>Whether the data is sparse; must be false here.</source>
        <translation>数据是否稀疏；此处必须为 false。</translation>
    </message>
    <message>
        <source>Whether the file holds weights alone; its name then ends in .weights.h5.</source>
        <translation>文件是否只含权重；若是，文件名以 .weights.h5 结尾。</translation>
    </message>
    <message>
        <source>Whether the first row names the columns: true, false or &quot;auto&quot;.</source>
        <translation>首行是否为列名：true、false 或 &quot;auto&quot;。</translation>
    </message>
    <message>
        <source>Whether the input may be left out.</source>
        <translation>是否可以省略该输入。</translation>
    </message>
    <message>
        <source>Whether the largest average of squares so far is used.</source>
        <translation>是否使用迄今最大的平方平均值。</translation>
    </message>
    <message>
        <source>Whether the samples come in another order in each epoch.</source>
        <translation>每轮是否以不同的顺序取样本。</translation>
    </message>
    <message>
        <source>Whether the slope is taken ahead, where momentum leads.</source>
        <translation>是否在动量所指的前方位置计算梯度。</translation>
    </message>
    <message>
        <source>Whether the spatial axes stay, with length 1.</source>
        <translation>是否保留长度为 1 的空间轴。</translation>
    </message>
    <message>
        <source>Whether the variance divides, and not the square.</source>
        <translation>是否除以方差而不是平方的平均值。</translation>
    </message>
    <message>
        <source>Whether the weights of the best epoch are put back at the end.</source>
        <translation>结束时是否恢复最佳一轮的权重。</translation>
    </message>
    <message>
        <source>Whether training changes the layer&apos;s weights.</source>
        <translation>训练是否改变该层的权重。</translation>
    </message>
    <message>
        <source>Writes the figures of each epoch to a text table.</source>
        <translation>把每轮的各项指标写入文本表格。</translation>
    </message>
    <message>
        <source>X</source>
        <translation>输入 x</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>目标 y</translation>
    </message>
    <message>
        <source>Zip: expected a member name of at most 65535 bytes, received %1.</source>
        <translation>Zip：成员名称最多 65535 字节，实际为 %1 字节。</translation>
    </message>
    <message>
        <source>Zip: expected less than 4 GiB to write, received more.</source>
        <translation>Zip：写入的内容必须小于 4 GiB，实际更大。</translation>
    </message>
    <message>
        <source>Zip: expected less than 65535 members, received %1.</source>
        <translation>Zip：成员必须少于 65535 个，实际为 %1 个。</translation>
    </message>
    <message>
        <source>callbacks: a list was expected, received %1.</source>
        <translation>callbacks：应为列表，实际为 %1。</translation>
    </message>
    <message>
        <source>compile: %1 must be a list with one entry for each of the %2 outputs, or an object keyed by them.</source>
        <translation>compile：%1 必须是为 %2 个输出各给一项的列表，或以输出名为键的对象。</translation>
    </message>
    <message>
        <source>compile: %1 must be names or objects, received %2.</source>
        <translation>compile：%1 必须是名称或对象，实际为 %2。</translation>
    </message>
    <message>
        <source>compile: %1 must have one entry for each of the %2 outputs, received %3.</source>
        <translation>compile：%1 必须为 %2 个输出各给一项，实际为 %3 项。</translation>
    </message>
    <message>
        <source>compile: %1 speaks of an output &quot;%2&quot;; the outputs are %3.</source>
        <translation>compile：%1 提到了输出“%2”，但现有输出为 %3。</translation>
    </message>
    <message>
        <source>compile: an object was expected, received %1.</source>
        <translation>compile：应为对象，实际为 %1。</translation>
    </message>
    <message>
        <source>compile: loss must be a name, an object, a list or an object keyed by outputs, received %1.</source>
        <translation>compile：loss 必须是名称、对象、列表或以输出名为键的对象，实际为 %1。</translation>
    </message>
    <message>
        <source>compile: loss_weights must be a list or an object for a model of several outputs.</source>
        <translation>compile：模型有多个输出时，loss_weights 必须是列表或对象。</translation>
    </message>
    <message>
        <source>compile: loss_weights must be numbers, received %1.</source>
        <translation>compile：loss_weights 必须是数值，实际为 %1。</translation>
    </message>
    <message>
        <source>compile: the model has %1 outputs, %2 of them with a loss, but the data has %3 targets.</source>
        <translation>compile：模型有 %1 个输出，其中 %2 个带有损失，但数据有 %3 个目标。</translation>
    </message>
    <message>
        <source>compile: the output &quot;%1&quot; has metrics but no target.</source>
        <translation>compile：输出“%1”有指标，但没有目标。</translation>
    </message>
    <message>
        <source>compile: there is no loss; the project must name one.</source>
        <translation>compile：没有损失；项目必须指定一个。</translation>
    </message>
    <message>
        <source>csv: %1 must be a column from 0 to %2 (or -1 for the last), received %3.</source>
        <translation>csv：%1 必须是 0 到 %2 的列号（-1 为最后一列），实际为 %3。</translation>
    </message>
    <message>
        <source>csv: %1 must be a column&apos;s name or number, or a list of them.</source>
        <translation>csv：%1 必须是列名、列号或由其组成的列表。</translation>
    </message>
    <message>
        <source>csv: %1 names column %2 twice.</source>
        <translation>csv：%1 两次指定了列 %2。</translation>
    </message>
    <message>
        <source>csv: %1 names the column &quot;%2&quot;, but %3 has no header; give the column&apos;s number.</source>
        <translation>csv：%1 指定了列“%2”，但 %3 没有表头；请给出列号。</translation>
    </message>
    <message>
        <source>csv: %1 names the column &quot;%2&quot;, which %3 does not have.</source>
        <translation>csv：%1 指定了列“%2”，但 %3 中没有该列。</translation>
    </message>
    <message>
        <source>csv: header must be true, false or &quot;auto&quot;, received %1.</source>
        <translation>csv：header 必须是 true、false 或 &quot;auto&quot;，实际为 %1。</translation>
    </message>
    <message>
        <source>csv: separator must be one character or &quot;auto&quot;, received &quot;%1&quot;.</source>
        <translation>csv：separator 必须是一个字符或 &quot;auto&quot;，实际为“%1”。</translation>
    </message>
    <message>
        <source>csv: there is no column left for the inputs in %1, which has %2.</source>
        <translation>csv：%1 有 %2 列，没有剩下可作为输入的列。</translation>
    </message>
    <message>
        <source>data: there is no training data; data.train must name it.</source>
        <translation>data：没有训练数据；必须在 data.train 中指定。</translation>
    </message>
    <message>
        <source>dtype: expected a name such as float32 or int32, received &quot;%1&quot;.</source>
        <translation>dtype：应为 float32 或 int32 这样的名称，实际为“%1”。</translation>
    </message>
    <message>
        <source>e to the power of x.</source>
        <translation>e 的 x 次幂。</translation>
    </message>
    <message>
        <source>evaluate: batch_size must be at least 1, received %1.</source>
        <translation>evaluate：batch_size 不能小于 1，实际为 %1。</translation>
    </message>
    <message>
        <source>evaluate: the data has no rows.</source>
        <translation>evaluate：数据没有任何行。</translation>
    </message>
    <message>
        <source>evaluate: the project has neither test nor validation data.</source>
        <translation>evaluate：项目既没有测试数据，也没有验证数据。</translation>
    </message>
    <message>
        <source>fit: %1 must be %2, received %3.</source>
        <translation>fit：%1 必须是 %2，实际为 %3。</translation>
    </message>
    <message>
        <source>fit: %1 must be at least %2, received %3.</source>
        <translation>fit：%1 不能小于 %2，实际为 %3。</translation>
    </message>
    <message>
        <source>fit: %1 must be at least 0 and less than 1, received %2.</source>
        <translation>fit：%1 必须大于等于 0 且小于 1，实际为 %2。</translation>
    </message>
    <message>
        <source>fit: an object was expected, received %1.</source>
        <translation>fit：应为对象，实际为 %1。</translation>
    </message>
    <message>
        <source>fit: class_weight must be keyed by class numbers from 0.</source>
        <translation>fit：class_weight 必须以从 0 起的类别序号为键。</translation>
    </message>
    <message>
        <source>fit: class_weight needs data with one target, received %1 targets.</source>
        <translation>fit：class_weight 要求数据只有一个目标，实际有 %1 个。</translation>
    </message>
    <message>
        <source>fit: the data ended after %1 of %2 steps of epoch %3.</source>
        <translation>fit：第 %3 轮共 %2 步，数据在 %1 步后就用完了。</translation>
    </message>
    <message>
        <source>fit: the training data has no rows.</source>
        <translation>fit：训练数据没有任何行。</translation>
    </message>
    <message>
        <source>fit: the validation data has no rows.</source>
        <translation>fit：验证数据没有任何行。</translation>
    </message>
    <message>
        <source>glu: the length of axis %1 must be even, received shape %2.</source>
        <translation>glu：轴 %1 的长度必须是偶数，实际形状为 %2。</translation>
    </message>
    <message>
        <source>hdf5: expected one array of sample weights, received %1 names.</source>
        <translation>hdf5：样本权重应为一个数组，实际给出了 %1 个名称。</translation>
    </message>
    <message>
        <source>npz: expected one array of sample weights, received %1 names.</source>
        <translation>npz：样本权重应为一个数组，实际给出了 %1 个名称。</translation>
    </message>
    <message>
        <source>plot: dot must be able to draw the graph, but says: %1</source>
        <translation>plot：需要 dot 来绘制该图，但它报告：%1</translation>
    </message>
    <message>
        <source>plot: dot was stopped, because it took longer than %1 seconds or wrote too much.</source>
        <translation>plot：dot 已被终止，因为运行超过了 %1 秒或输出过多。</translation>
    </message>
    <message>
        <source>plot: dpi must be between 1 and 2400, received %1.</source>
        <translation>plot：dpi 必须介于 1 和 2400 之间，实际为 %1。</translation>
    </message>
    <message>
        <source>plot: rankdir must be one of TB, LR, BT, RL, received &quot;%1&quot;.</source>
        <translation>plot：rankdir 必须是 TB、LR、BT、RL 之一，实际为“%1”。</translation>
    </message>
    <message>
        <source>plot: the format must be one of svg, png, pdf, received &quot;%1&quot;.</source>
        <translation>plot：格式必须是 svg、png、pdf 之一，实际为“%1”。</translation>
    </message>
    <message>
        <source>plot: the program dot of Graphviz is needed and was not found; install the package graphviz, or write a .dot file.</source>
        <translation>plot：需要 Graphviz 的 dot 程序，但没有找到；请安装软件包 graphviz，或改为写出 .dot 文件。</translation>
    </message>
    <message>
        <source>predict: batch_size must be at least 1, received %1.</source>
        <translation>predict：batch_size 不能小于 1，实际为 %1。</translation>
    </message>
    <message>
        <source>sparsemax: the length of axis %1 must be known, received shape %2.</source>
        <translation>sparsemax：轴 %1 的长度必须已知，实际形状为 %2。</translation>
    </message>
    <message>
        <source>x - tanh(x).</source>
        <translation>x - tanh(x)。</translation>
    </message>
    <message>
        <source>x / (1 + |x|), between -1 and 1.</source>
        <translation>x / (1 + |x|)，介于 -1 与 1 之间。</translation>
    </message>
    <message>
        <source>x tanh(softplus(x)).</source>
        <translation>x tanh(softplus(x))。</translation>
    </message>
    <message>
        <source>x times its sigmoid, also known as swish.</source>
        <translation>x 乘以自身的 sigmoid，也称为 swish。</translation>
    </message>
    <message>
        <source>Class weight</source>
        <translation>类别权重</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Initial epoch</source>
        <translation>起始轮</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>打乱顺序</translation>
    </message>
    <message>
        <source>Steps per epoch</source>
        <translation>每轮步数</translation>
    </message>
    <message>
        <source>Validation batch size</source>
        <translation>验证批大小</translation>
    </message>
    <message>
        <source>Validation freq</source>
        <translation>验证间隔</translation>
    </message>
    <message>
        <source>Validation split</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <source>Validation steps</source>
        <translation>验证步数</translation>
    </message>
    <message>
        <source>a list of numbers</source>
        <translation>数值列表</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>文本列表</translation>
    </message>
    <message>
        <source>a list of whole numbers</source>
        <translation>整数列表</translation>
    </message>
    <message>
        <source>a name or an object with class_name and config</source>
        <translation>名称，或含有 class_name 和 config 的对象</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>%1: these weights are of another drawing; %2 layers begin with them, %3 with new ones.</source>
        <translation>%1：这些权重属于另一个网络图；%2 个层以它们开始，%3 个层以新权重开始。</translation>
    </message>
    <message>
        <source>The training begins with new weights.</source>
        <translation>训练从新的权重开始。</translation>
    </message>
    <message>
        <source>Blobs</source>
        <translation>点团</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>同心圆</translation>
    </message>
    <message>
        <source>Digits rendered</source>
        <translation>手写数字（生成）</translation>
    </message>
    <message>
        <source>Gauss</source>
        <translation>高斯分布</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>双月</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>螺旋</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>波浪</translation>
    </message>
    <message>
        <source>Xor</source>
        <translation>异或</translation>
    </message>
    <message>
        <source>%1: &quot;%3&quot; at column %2 is not understood.</source>
        <translation>%1：无法理解第 %2 列的“%3”。</translation>
    </message>
    <message>
        <source>%1: %2 is given twice.</source>
        <translation>%1：%2 给了两次。</translation>
    </message>
    <message>
        <source>%1: %2 must be a number or two numbers between %3 and %4, received %5.</source>
        <translation>%1：%2 必须是 %3 到 %4 之间的一个数或两个数，收到的是 %5。</translation>
    </message>
    <message>
        <source>%1: %2 must be a recurrent layer such as LSTM, received %3.</source>
        <translation>%1：%2 必须是 LSTM 之类的循环层，收到的是 %3。</translation>
    </message>
    <message>
        <source>%1: %2 must be one or two numbers of at least %3, received %4.</source>
        <translation>%1：%2 必须是一个或两个至少为 %3 的数，收到 %4。</translation>
    </message>
    <message>
        <source>%1: %2 must be one whole number, or for each of the %3 axes a whole number or a pair of them, received %4.</source>
        <translation>%1：%2 必须是一个整数，或对 %3 个轴各给一个整数或一对整数，实际为 %4。</translation>
    </message>
    <message>
        <source>%1: %2 must be the same in layer and backward_layer, received %3 and %4.</source>
        <translation>%1：layer 与 backward_layer 的 %2 必须相同，收到 %3 和 %4。</translation>
    </message>
    <message>
        <source>%1: %2 must be true or false.</source>
        <translation>%1：%2 必须是 true 或 false。</translation>
    </message>
    <message>
        <source>%1: %2 must have %3 axes, received the shape %4.</source>
        <translation>%1：%2 必须有 %3 个轴，收到的形状为 %4。</translation>
    </message>
    <message>
        <source>%1: %2 must hold one number for each of the %3 spatial axes, received %4.</source>
        <translation>%1：%2 必须为 %3 个空间轴各给一个数，收到 %4 个。</translation>
    </message>
    <message>
        <source>%1: %2 states must be given beside the input, received %3.</source>
        <translation>%1：除输入外还必须给出 %2 个状态，收到 %3 个。</translation>
    </message>
    <message>
        <source>%1: a batch, spatial axes and channels are needed, received the shape %2.</source>
        <translation>%1：需要批、空间轴和通道，收到的形状为 %2。</translation>
    </message>
    <message>
        <source>%1: a call takes input %2, but only %3 are connected.</source>
        <translation>%1：调用要用输入 %2，但只连接了 %3 个。</translation>
    </message>
    <message>
        <source>%1: a call takes no tensors named &quot;%2&quot;.</source>
        <translation>%1：调用不接受名为“%2”的张量。</translation>
    </message>
    <message>
        <source>%1: a closing ) is missing at column %2.</source>
        <translation>%1：第 %2 列缺少右括号 )。</translation>
    </message>
    <message>
        <source>%1: a closing ] is missing at column %2.</source>
        <translation>%1：第 %2 列缺少右方括号 ]。</translation>
    </message>
    <message>
        <source>%1: a formula may have %2 characters, received %3.</source>
        <translation>%1：公式最多 %2 个字符，收到 %3 个。</translation>
    </message>
    <message>
        <source>%1: a key is made of numbers, slices, None and an ellipsis, received %2.</source>
        <translation>%1：键由数字、切片、None 和省略号组成，收到 %2。</translation>
    </message>
    <message>
        <source>%1: a state must have the shape %2, received %3.</source>
        <translation>%1：状态的形状必须是 %2，收到的是 %3。</translation>
    </message>
    <message>
        <source>%1: a stateful layer needs a batch size that is known, received the shape %2.</source>
        <translation>%1：有状态的层需要已知的批大小，收到的形状是 %2。</translation>
    </message>
    <message>
        <source>%1: a tensor of the shape %2 has not as many axes as the key, received %3.</source>
        <translation>%1：形状为 %2 的张量没有键那么多的轴，收到 %3。</translation>
    </message>
    <message>
        <source>%1: a value is missing at column %2.</source>
        <translation>%1：第 %2 列缺少一个值。</translation>
    </message>
    <message>
        <source>%1: a vocabulary holds each token once, received %2 twice.</source>
        <translation>%1：词表中每个词元只能出现一次，%2 出现了两次。</translation>
    </message>
    <message>
        <source>%1: alignments of label sequences are not computed as a node here.</source>
        <translation>%1：标签序列的对齐在这里不作为节点计算。</translation>
    </message>
    <message>
        <source>%1: all lengths of a step but the batch must be known, received %2.</source>
        <translation>%1：时间步中除批以外的所有长度都必须已知，收到的是 %2。</translation>
    </message>
    <message>
        <source>%1: all lengths of the shape must be known, received %2.</source>
        <translation>%1：形状的所有长度都必须已知，收到 %2。</translation>
    </message>
    <message>
        <source>%1: an axis is named twice.</source>
        <translation>%1：有一个轴写了两次。</translation>
    </message>
    <message>
        <source>%1: an image (height, width, channels) or a batch of them was expected, received the shape %2.</source>
        <translation>%1：应为一张图像（高、宽、通道）或一批图像，收到的形状是 %2。</translation>
    </message>
    <message>
        <source>%1: an initial state must have the shape %2, received %3.</source>
        <translation>%1：初始状态的形状必须是 %2，收到的是 %3。</translation>
    </message>
    <message>
        <source>%1: at least one step is needed, received the shape %2.</source>
        <translation>%1：至少需要一个时间步，收到的形状是 %2。</translation>
    </message>
    <message>
        <source>%1: at most %2 arguments can be taken, received %3.</source>
        <translation>%1：至多能有 %2 个参数，收到 %3 个。</translation>
    </message>
    <message>
        <source>%1: at most one ellipsis can stand in a key, received %2.</source>
        <translation>%1：键中至多能有一个省略号，收到 %2 个。</translation>
    </message>
    <message>
        <source>%1: axes must be a number or two lists, received %2.</source>
        <translation>%1：axes 必须是一个数或两个列表，收到 %2。</translation>
    </message>
    <message>
        <source>%1: axes must be at most the number of axes of both, received %2 for %3 and %4.</source>
        <translation>%1：axes 不能超过两者的轴数，%3 和 %4 收到 %2。</translation>
    </message>
    <message>
        <source>%1: axes must be two different axes, received %2.</source>
        <translation>%1：axes 必须是两个不同的轴，收到 %2。</translation>
    </message>
    <message>
        <source>%1: axes must name each of the %2 axes once, received %3.</source>
        <translation>%1：axes 必须把 %2 个轴各写一次，收到 %3。</translation>
    </message>
    <message>
        <source>%1: axis %2 is empty and cannot be padded with its own elements.</source>
        <translation>%1：轴 %2 为空，无法用自身的元素填充。</translation>
    </message>
    <message>
        <source>%1: axis %2 of the shape %3 cannot be split into %4 equal parts.</source>
        <translation>%1：形状 %3 的轴 %2 不能平均分成 %4 份。</translation>
    </message>
    <message>
        <source>%1: axis %2 of the shape %3 has no element %4.</source>
        <translation>%1：形状 %3 的轴 %2 没有元素 %4。</translation>
    </message>
    <message>
        <source>%1: axis must name an axis, received [].</source>
        <translation>%1：axis 必须指定一个轴，收到 []。</translation>
    </message>
    <message>
        <source>%1: axis must name different axes of the input, received %2 for the shape %3.</source>
        <translation>%1：axis 必须是输入中互不相同的轴，对形状 %3 实际为 %2。</translation>
    </message>
    <message>
        <source>%1: axis1 and axis2 must differ, received %2 twice.</source>
        <translation>%1：axis1 与 axis2 必须不同，两个都是 %2。</translation>
    </message>
    <message>
        <source>%1: bins must be at least 1, received %2.</source>
        <translation>%1：bins 必须至少为 1，收到 %2。</translation>
    </message>
    <message>
        <source>%1: both operands need one axis or more, received %2 and %3.</source>
        <translation>%1：两个操作数都至少需要一个轴，收到 %2 和 %3。</translation>
    </message>
    <message>
        <source>%1: both sequences must have one axis, received %2 and %3.</source>
        <translation>%1：两个序列都必须只有一个轴，收到 %2 和 %3。</translation>
    </message>
    <message>
        <source>%1: complex numbers are not known here, so it cannot be computed.</source>
        <translation>%1：这里不支持复数，因此无法计算。</translation>
    </message>
    <message>
        <source>%1: cropping takes %2 cells and must leave some of the %3 of axis %4; the input is %5.</source>
        <translation>%1：裁剪去掉 %2 个单元，轴 %4 共 %3 个单元，必须有剩余；输入为 %5。</translation>
    </message>
    <message>
        <source>%1: dtype must be int32 or int64 where output_mode is int, received %2.</source>
        <translation>%1：output_mode 为 int 时，dtype 必须是 int32 或 int64，收到 %2。</translation>
    </message>
    <message>
        <source>%1: each step of the input must have the shape %2, for which the layer was built; received %3.</source>
        <translation>%1：输入的每个时间步必须具有构建该层时的形状 %2；收到的是 %3。</translation>
    </message>
    <message>
        <source>%1: every cell must be one of an RNN, such as LSTMCell, received %2.</source>
        <translation>%1：每个单元都必须是 RNN 的单元，例如 LSTMCell，收到的是 %2。</translation>
    </message>
    <message>
        <source>%1: every input must be in the vocabulary where num_oov_indices is 0, received %2.</source>
        <translation>%1：num_oov_indices 为 0 时，所有输入都必须在词表中，收到 %2。</translation>
    </message>
    <message>
        <source>%1: factor must be a number or two numbers of at least -1, received %2.</source>
        <translation>%1：factor 必须是不小于 -1 的一个数或两个数，收到的是 %2。</translation>
    </message>
    <message>
        <source>%1: flash_attention cannot drop scores; set dropout to 0 or flash_attention to false.</source>
        <translation>%1：flash_attention 不能丢弃分数；请把 dropout 设为 0，或把 flash_attention 设为 false。</translation>
    </message>
    <message>
        <source>%1: flash_attention keeps no scores that could be returned; set return_attention_scores or flash_attention to false.</source>
        <translation>%1：flash_attention 不保留可返回的分数；请把 return_attention_scores 或 flash_attention 设为 false。</translation>
    </message>
    <message>
        <source>%1: floating-point numbers are needed, received %2.</source>
        <translation>%1：需要浮点数，收到 %2。</translation>
    </message>
    <message>
        <source>%1: go_backwards must differ between layer and backward_layer, received %2 twice.</source>
        <translation>%1：layer 与 backward_layer 的 go_backwards 必须不同，收到的都是 %2。</translation>
    </message>
    <message>
        <source>%1: height and width must be known, received the shape %2.</source>
        <translation>%1：高和宽必须已知，收到的形状为 %2。</translation>
    </message>
    <message>
        <source>%1: height and width of the images must be known, received %2.</source>
        <translation>%1：图像的高度和宽度必须已知，收到的是 %2。</translation>
    </message>
    <message>
        <source>%1: idf_weights can be given only where output_mode is tf_idf; it is %2.</source>
        <translation>%1：只有 output_mode 为 tf_idf 时才能给出 idf_weights；现在是 %2。</translation>
    </message>
    <message>
        <source>%1: idf_weights must be given, or learned from data.</source>
        <translation>%1：必须给出 idf_weights，或从数据中学习。</translation>
    </message>
    <message>
        <source>%1: idf_weights must have one number for each of the %2 tokens of the vocabulary, received %3.</source>
        <translation>%1：idf_weights 必须为词表的 %2 个词元各给出一个数，收到 %3 个。</translation>
    </message>
    <message>
        <source>%1: indices are expected as input where invert is true, received texts.</source>
        <translation>%1：invert 为真时输入应为索引，收到的是文本。</translation>
    </message>
    <message>
        <source>%1: it has weights, which are numbers; dtype must not be string.</source>
        <translation>%1：该层有权重，权重是数字；dtype 不能是 string。</translation>
    </message>
    <message>
        <source>%1: it holds code of Python, which is kept but never run here; a formula such as relu(x) * 2 can stand in its place.</source>
        <translation>%1：它含有 Python 代码，会保留但不会在这里运行；可以用 relu(x) * 2 这样的公式代替。</translation>
    </message>
    <message>
        <source>%1: it holds no vocabulary yet, so that the size of its output is not known; give it one, or adapt it to data.</source>
        <translation>%1：还没有词表，因此输出的大小未知；请给出词表，或用数据适配。</translation>
    </message>
    <message>
        <source>%1: it needs a decomposition of matrices, which is not computed here.</source>
        <translation>%1：它需要矩阵分解，这里不计算。</translation>
    </message>
    <message>
        <source>%1: it reads the bits of numbers as others, which is not done here.</source>
        <translation>%1：它把数的二进制位当作另一种数来读，这里不会这样做。</translation>
    </message>
    <message>
        <source>%1: it runs a function of Python, which is not done here.</source>
        <translation>%1：它要运行 Python 函数，这里不会这样做。</translation>
    </message>
    <message>
        <source>%1: its settings leave nothing open that it could learn from data.</source>
        <translation>%1：设置已完全确定，没有可以从数据中学习的内容。</translation>
    </message>
    <message>
        <source>%1: layer must be a layer, received null.</source>
        <translation>%1：layer 必须是一个层，收到的是空值。</translation>
    </message>
    <message>
        <source>%1: lengths must be at least 0, received %2 and %3.</source>
        <translation>%1：长度必须至少为 0，收到 %2 和 %3。</translation>
    </message>
    <message>
        <source>%1: max_tokens must be given where pad_to_max_tokens is true.</source>
        <translation>%1：pad_to_max_tokens 为真时必须给出 max_tokens。</translation>
    </message>
    <message>
        <source>%1: noise_shape must have one length for each of the %2 axes of the input, received %3.</source>
        <translation>%1：noise_shape 必须为输入的 %2 个轴各给一个长度，实际为 %3 个。</translation>
    </message>
    <message>
        <source>%1: num must be at least 0, received %2.</source>
        <translation>%1：num 必须至少为 0，收到 %2。</translation>
    </message>
    <message>
        <source>%1: num_classes must be at least 1, received %2.</source>
        <translation>%1：num_classes 必须至少为 1，收到 %2。</translation>
    </message>
    <message>
        <source>%1: one axis or two are needed, received the shape %2.</source>
        <translation>%1：需要一个或两个轴，收到的形状为 %2。</translation>
    </message>
    <message>
        <source>%1: oov_token must be given where invert is true.</source>
        <translation>%1：invert 为真时必须给出 oov_token。</translation>
    </message>
    <message>
        <source>%1: output must have an axis of classes, received a number.</source>
        <translation>%1：输出必须有类别轴，收到的是一个数。</translation>
    </message>
    <message>
        <source>%1: output_mode must be int where invert is true, received %2.</source>
        <translation>%1：invert 为真时 output_mode 必须是 int，收到 %2。</translation>
    </message>
    <message>
        <source>%1: output_padding must be less than strides along each axis, received %2 and %3.</source>
        <translation>%1：沿每个轴 output_padding 必须小于 strides，实际为 %2 和 %3。</translation>
    </message>
    <message>
        <source>%1: outputs are always dense here; sparse must be false.</source>
        <translation>%1：这里的输出总是稠密的；sparse 必须为假。</translation>
    </message>
    <message>
        <source>%1: pad_width must be one number, a pair, or a pair for each axis, received %2.</source>
        <translation>%1：pad_width 必须是一个数、一对数或每个轴一对数，收到 %2。</translation>
    </message>
    <message>
        <source>%1: query, key and value must have the axes batch, length, heads and width, received the shape %2.</source>
        <translation>%1：query、key 和 value 的轴必须是批、长度、头和宽度，收到的形状为 %2。</translation>
    </message>
    <message>
        <source>%1: range must be two numbers, received %2.</source>
        <translation>%1：range 必须是两个数，收到 %2。</translation>
    </message>
    <message>
        <source>%1: rate must be less than 1, for otherwise nothing of the input is left; received %2.</source>
        <translation>%1：rate 必须小于 1，否则输入将全部丢失；实际为 %2。</translation>
    </message>
    <message>
        <source>%1: rate must be less than 1, for otherwise the noise has no bounds; received %2.</source>
        <translation>%1：rate 必须小于 1，否则噪声没有界限；实际为 %2。</translation>
    </message>
    <message>
        <source>%1: repeats must be at least 0, received %2.</source>
        <translation>%1：repeats 必须至少为 0，收到 %2。</translation>
    </message>
    <message>
        <source>%1: repeats must be one number or %2, received %3.</source>
        <translation>%1：repeats 必须是一个数或 %2 个数，收到 %3 个。</translation>
    </message>
    <message>
        <source>%1: reverse_dtype must be a type of floating-point numbers, received %2.</source>
        <translation>%1：reverse_dtype 必须是浮点类型，实际为 %2。</translation>
    </message>
    <message>
        <source>%1: source and destination must name as many axes, received %2 and %3.</source>
        <translation>%1：source 与 destination 的轴数必须相同，收到 %2 和 %3。</translation>
    </message>
    <message>
        <source>%1: step must be a number other than 0, received %2.</source>
        <translation>%1：step 必须是不为 0 的数，收到 %2。</translation>
    </message>
    <message>
        <source>%1: strides and dilation_rate cannot both be greater than 1.</source>
        <translation>%1：strides 与 dilation_rate 不能同时大于 1。</translation>
    </message>
    <message>
        <source>%1: target and output must have the same shape, received %2 and %3.</source>
        <translation>%1：目标与输出的形状必须相同，收到 %2 和 %3。</translation>
    </message>
    <message>
        <source>%1: texts are expected as input, received %2.</source>
        <translation>%1：输入应为文本，收到 %2。</translation>
    </message>
    <message>
        <source>%1: the argument %2 is missing.</source>
        <translation>%1：缺少参数 %2。</translation>
    </message>
    <message>
        <source>%1: the argument at column %2 needs a name, as those before it.</source>
        <translation>%1：第 %2 列的参数需要名字，因为它前面的参数有名字。</translation>
    </message>
    <message>
        <source>%1: the bounds of a slice must be whole numbers, received %2.</source>
        <translation>%1：切片的边界必须是整数，收到 %2。</translation>
    </message>
    <message>
        <source>%1: the call needs a query and a value, received %2 inputs in all.</source>
        <translation>%1：调用需要一个查询和一个值，实际共有 %2 个输入。</translation>
    </message>
    <message>
        <source>%1: the cell must be one such as LSTMCell, received %2.</source>
        <translation>%1：单元必须是 LSTMCell 之类的循环单元，收到的是 %2。</translation>
    </message>
    <message>
        <source>%1: the channels of the input must be a multiple of those of the kernel, received %2 and %3.</source>
        <translation>%1：输入的通道数必须是卷积核通道数的倍数，收到 %2 和 %3。</translation>
    </message>
    <message>
        <source>%1: the file is too large for the memory, and arrays of texts cannot be read in parts.</source>
        <translation>%1：文件大于可用内存，而文本数组不能分块读取。</translation>
    </message>
    <message>
        <source>%1: the formula is nested too deeply at column %2.</source>
        <translation>%1：公式在第 %2 列嵌套过深。</translation>
    </message>
    <message>
        <source>%1: the formula should end at column %2, but &quot;%3&quot; stands there.</source>
        <translation>%1：公式应在第 %2 列结束，但那里是“%3”。</translation>
    </message>
    <message>
        <source>%1: the heads of the query must be a multiple of those of key and value, received %2 and %3.</source>
        <translation>%1：query 的头数必须是 key 和 value 头数的倍数，收到 %2 和 %3。</translation>
    </message>
    <message>
        <source>%1: the initial state must have %2 tensors, received %3.</source>
        <translation>%1：初始状态必须有 %2 个张量，收到 %3 个。</translation>
    </message>
    <message>
        <source>%1: the initial state must have as many tensors for each of the two layers, received %2.</source>
        <translation>%1：初始状态中属于两个层的张量个数必须相同，共收到 %2 个。</translation>
    </message>
    <message>
        <source>%1: the input &quot;%2&quot; must be of type %3, received %4.</source>
        <translation>%1：输入“%2”的类型必须是 %3，收到 %4。</translation>
    </message>
    <message>
        <source>%1: the key and the value must have the same number of steps, received the shapes %2 and %3.</source>
        <translation>%1：键与值的步数必须相同，实际形状为 %2 和 %3。</translation>
    </message>
    <message>
        <source>%1: the last axis of the input of the way back must have the length output_dim, %2; received the shape %3.</source>
        <translation>%1：反向输入的最后一个轴的长度必须是 output_dim，即 %2；实际形状为 %3。</translation>
    </message>
    <message>
        <source>%1: the layer inside must have one output, received %2.</source>
        <translation>%1：内部的层必须恰有一个输出，收到 %2 个。</translation>
    </message>
    <message>
        <source>%1: the length %2 in noise_shape must be 1 or that of axis %3 of the input, which has the shape %4.</source>
        <translation>%1：noise_shape 中的长度 %2 必须是 1 或输入轴 %3 的长度，输入形状为 %4。</translation>
    </message>
    <message>
        <source>%1: the length must be at least 0, received %2.</source>
        <translation>%1：长度必须至少为 0，收到 %2。</translation>
    </message>
    <message>
        <source>%1: the lengths of both sequences must be known, received %2 and %3.</source>
        <translation>%1：两个序列的长度必须已知，收到 %2 和 %3。</translation>
    </message>
    <message>
        <source>%1: the list has no element %2, column %3.</source>
        <translation>%1：列表没有元素 %2（第 %3 列）。</translation>
    </message>
    <message>
        <source>%1: the longest text of a batch decides how many words each has, which serves predictions only; for training output_sequence_length must be given.</source>
        <translation>%1：由一批中最长的文本决定每个文本有多少个词，这只能用于预测；训练必须给出 output_sequence_length。</translation>
    </message>
    <message>
        <source>%1: the mask must begin with the lengths %2, received %3.</source>
        <translation>%1：掩码必须以长度 %2 开头，收到的是 %3。</translation>
    </message>
    <message>
        <source>%1: the mask must have the shape %2, received %3.</source>
        <translation>%1：掩码的形状必须是 %2，收到的是 %3。</translation>
    </message>
    <message>
        <source>%1: the number at column %2 is not understood.</source>
        <translation>%1：无法理解第 %2 列的数。</translation>
    </message>
    <message>
        <source>%1: the number of classes must be known, received the shape %2.</source>
        <translation>%1：类别数必须已知，收到的形状为 %2。</translation>
    </message>
    <message>
        <source>%1: the output &quot;%2&quot; has samples of the shape %3 in one batch and %4 in another; they can be computed only in one batch.</source>
        <translation>%1：输出“%2”的样本在一批中的形状是 %3，在另一批中是 %4；只能在同一批中计算。</translation>
    </message>
    <message>
        <source>%1: the query and the key must have the same last length, received the shapes %2 and %3.</source>
        <translation>%1：查询与键的最后一个长度必须相同，实际形状为 %2 和 %3。</translation>
    </message>
    <message>
        <source>%1: the shape must be known and of at most %2 elements, received %3.</source>
        <translation>%1：形状必须已知且至多 %2 个元素，收到 %3。</translation>
    </message>
    <message>
        <source>%1: the shape of the result depends on the values, so it cannot be computed here.</source>
        <translation>%1：结果的形状取决于数值，因此这里无法计算。</translation>
    </message>
    <message>
        <source>%1: the special token %2 must not stand in the vocabulary, unless the vocabulary begins with all special tokens.</source>
        <translation>%1：特殊词元 %2 不能出现在词表中，除非词表以全部特殊词元开头。</translation>
    </message>
    <message>
        <source>%1: the step of a slice must not be 0.</source>
        <translation>%1：切片的步长不能为 0。</translation>
    </message>
    <message>
        <source>%1: the text that begins at column %2 has no end.</source>
        <translation>%1：从第 %2 列开始的文本没有结尾。</translation>
    </message>
    <message>
        <source>%1: the vocabulary must be whole numbers, received &quot;%2&quot;.</source>
        <translation>%1：词表必须是整数，收到“%2”。</translation>
    </message>
    <message>
        <source>%1: the vocabulary must hold at least one token.</source>
        <translation>%1：词表至少要有一个词元。</translation>
    </message>
    <message>
        <source>%1: the width of a head must be known, received the shape %2.</source>
        <translation>%1：每个头的宽度必须已知，收到的形状为 %2。</translation>
    </message>
    <message>
        <source>%1: there is no argument named %2.</source>
        <translation>%1：没有名为 %2 的参数。</translation>
    </message>
    <message>
        <source>%1: there is no function named %2, column %3; functions are those of keras.ops and the activations.</source>
        <translation>%1：没有名为 %2 的函数（第 %3 列）；可用的是 keras.ops 的函数和激活函数。</translation>
    </message>
    <message>
        <source>%1: there is no token in the data that could be learned.</source>
        <translation>%1：数据中没有可以学习的词元。</translation>
    </message>
    <message>
        <source>%1: there is nothing named %2, column %3; the inputs are x, or x0, x1 and so on.</source>
        <translation>%1：没有名为 %2 的东西（第 %3 列）；输入是 x，或 x0、x1 等。</translation>
    </message>
    <message>
        <source>%1: there must be elements to choose from, received none.</source>
        <translation>%1：必须有可供选择的元素，但一个也没有。</translation>
    </message>
    <message>
        <source>%1: there must be one axis for each shift, received %2 and %3.</source>
        <translation>%1：每个位移必须对应一个轴，收到 %2 和 %3。</translation>
    </message>
    <message>
        <source>%1: there must be one choice for each of the %2 conditions, received %3.</source>
        <translation>%1：%2 个条件必须各有一个选择，收到 %3 个。</translation>
    </message>
    <message>
        <source>%1: three channels (red, green, blue) were expected, received %2.</source>
        <translation>%1：应有三个通道（红、绿、蓝），收到的是 %2。</translation>
    </message>
    <message>
        <source>%1: to merge by %2, both outputs must have the same shape, received %3 and %4.</source>
        <translation>%1：要按 %2 合并，两个输出的形状必须相同，收到 %3 和 %4。</translation>
    </message>
    <message>
        <source>%1: to unroll, the number of steps must be known, received the shape %2.</source>
        <translation>%1：要展开，时间步数必须已知，收到的形状是 %2。</translation>
    </message>
    <message>
        <source>%1: two axes or more are needed, received the shape %2.</source>
        <translation>%1：至少需要两个轴，收到的形状为 %2。</translation>
    </message>
    <message>
        <source>%1: value_range must be two different numbers, received %2 and %3.</source>
        <translation>%1：value_range 必须是两个不同的数，收到的是 %2 和 %3。</translation>
    </message>
    <message>
        <source>%1: vectors must have 2 or 3 elements, received the shapes %2 and %3.</source>
        <translation>%1：向量必须有 2 或 3 个元素，收到的形状为 %2 和 %3。</translation>
    </message>
    <message>
        <source>%1: vocabulary and idf_weights must be given together where output_mode is tf_idf.</source>
        <translation>%1：output_mode 为 tf_idf 时，vocabulary 和 idf_weights 必须同时给出。</translation>
    </message>
    <message>
        <source>%1: weights must have the shape of x, or one axis and axis be given, received %2 and %3.</source>
        <translation>%1：weights 的形状必须与 x 相同，或只有一个轴并给出 axis，收到 %2 和 %3。</translation>
    </message>
    <message>
        <source>%1: where categories is &quot;text&quot; all columns of x must hold texts, column %2 has numbers.</source>
        <translation>%1：categories 为“text”时，x 的所有列都必须是文本，而第 %2 列是数字。</translation>
    </message>
    <message>
        <source>%1: whole numbers are expected as input, received %2.</source>
        <translation>%1：输入应为整数，收到 %2。</translation>
    </message>
    <message>
        <source>%1: whole numbers are needed, received %2 and %3.</source>
        <translation>%1：需要整数，收到 %2 和 %3。</translation>
    </message>
    <message>
        <source>%1: whole numbers are needed, received %2.</source>
        <translation>%1：需要整数，收到 %2。</translation>
    </message>
    <message>
        <source>%1: with the special tokens the vocabulary must have at most %2 (max_tokens), received %3.</source>
        <translation>%1：加上特殊词元，词表最多可有 %2 个（max_tokens），收到 %3 个。</translation>
    </message>
    <message>
        <source>%1: without x1 and x2 the shape of the result depends on the values, which cannot be computed here.</source>
        <translation>%1：没有 x1 和 x2 时结果的形状取决于数值，这里无法计算。</translation>
    </message>
    <message>
        <source>A conversion from %1 to %2 is not possible.</source>
        <translation>不能从 %1 转换为 %2。</translation>
    </message>
    <message>
        <source>A layer that learns from data before training must not stand behind the weight %1, which training changes.</source>
        <translation>训练前从数据中学习的层不能位于会被训练改变的权重 %1 之后。</translation>
    </message>
    <message>
        <source>Array: expected numbers, received strings.</source>
        <translation>数组：应为数字，收到的是文本。</translation>
    </message>
    <message>
        <source>Attention: the mask must fit scores of shape %1 (batch, heads, query steps, key steps), received the shape %2.</source>
        <translation>注意力：掩码必须适合形状为 %1（批、头、查询步、键步）的分数，实际形状为 %2。</translation>
    </message>
    <message>
        <source>Attention: the query %1, the key %2 and the value %3 do not fit together.</source>
        <translation>注意力：查询 %1、键 %2 和值 %3 彼此不符。</translation>
    </message>
    <message>
        <source>CategoryEncoding: count_weights can be given only where output_mode is count; it is %1.</source>
        <translation>CategoryEncoding：只有 output_mode 为 count 时才能给出 count_weights；现在是 %1。</translation>
    </message>
    <message>
        <source>CategoryEncoding: count_weights must have the shape of the input, %1, received %2.</source>
        <translation>CategoryEncoding：count_weights 的形状必须与输入的形状 %1 相同，收到 %2。</translation>
    </message>
    <message>
        <source>CategoryEncoding: indices are expected as input, received texts.</source>
        <translation>CategoryEncoding：输入应为索引，收到的是文本。</translation>
    </message>
    <message>
        <source>Crop: nothing would be left of axis %1 of %2 without %3 cells before and %4 after.</source>
        <translation>裁剪：%2 的轴 %1 去掉前 %3 个、后 %4 个单元后没有剩余。</translation>
    </message>
    <message>
        <source>Cross-entropy: there must be one label for each row of %1, received %2.</source>
        <translation>交叉熵：%1 的每一行必须有一个标签，收到的是 %2。</translation>
    </message>
    <message>
        <source>Discretization: bin_boundaries must rise from the first to the last.</source>
        <translation>Discretization：bin_boundaries 必须从小到大排列。</translation>
    </message>
    <message>
        <source>Discretization: bin_boundaries or num_bins must be given, received neither.</source>
        <translation>Discretization：必须给出 bin_boundaries 或 num_bins，两者都没有收到。</translation>
    </message>
    <message>
        <source>Discretization: it must be adapted to data first, or given bin_boundaries.</source>
        <translation>Discretization：必须先用数据适配，或给出 bin_boundaries。</translation>
    </message>
    <message>
        <source>Discretization: there is no number to find bins for.</source>
        <translation>Discretization：没有可用来确定分箱的数字。</translation>
    </message>
    <message>
        <source>Dot: axes must name an axis behind the batch of each input, received %1 for the shape %2.</source>
        <translation>Dot：axes 必须是每个输入在批之后的一个轴，对形状 %2 实际为 %1。</translation>
    </message>
    <message>
        <source>Dot: the axes that are summed over must have one length, received %1 and %2 of the shapes %3 and %4.</source>
        <translation>Dot：求和的两个轴长度必须相同，形状 %3 和 %4 的长度实际为 %1 和 %2。</translation>
    </message>
    <message>
        <source>Dot: the inputs must have one batch size, received the shapes %1 and %2.</source>
        <translation>Dot：两个输入的批大小必须相同，实际形状为 %1 和 %2。</translation>
    </message>
    <message>
        <source>Einsum: a repeated letter needs two axes of one known length, received the shape %1.</source>
        <translation>Einsum：重复的字母需要两个长度相同且已知的轴，实际形状为 %1。</translation>
    </message>
    <message>
        <source>Einsum: the equation &quot;%1&quot; does not fit the shapes %2.</source>
        <translation>Einsum：算式 &quot;%1&quot; 不适合形状 %2。</translation>
    </message>
    <message>
        <source>EinsumDense: equation must look like &quot;ab,bc-&gt;ac&quot;, &quot;...ab,bc-&gt;...ac&quot; or &quot;ab...,bc-&gt;ac...&quot;, received &quot;%1&quot;.</source>
        <translation>EinsumDense：equation 必须形如 &quot;ab,bc-&gt;ac&quot;、&quot;...ab,bc-&gt;...ac&quot; 或 &quot;ab...,bc-&gt;ac...&quot;，实际为 &quot;%1&quot;。</translation>
    </message>
    <message>
        <source>EinsumDense: output_shape must have a length for each axis of the output &quot;%1&quot; behind the batch, received %2.</source>
        <translation>EinsumDense：output_shape 必须为输出 &quot;%1&quot; 在批之后的每一轴给出一个长度，实际为 %2。</translation>
    </message>
    <message>
        <source>EinsumDense: the axis &quot;%1&quot; of the equation &quot;%2&quot; does not come from the input or the kernel, or is a bias axis that the output does not have.</source>
        <translation>EinsumDense：算式 &quot;%2&quot; 的轴 &quot;%1&quot; 既不来自输入也不来自核，或者它是偏置轴而输出没有此轴。</translation>
    </message>
    <message>
        <source>EinsumDense: the equation &quot;%1&quot; does not fit an input of shape %2.</source>
        <translation>EinsumDense：算式 &quot;%1&quot; 不适合形状为 %2 的输入。</translation>
    </message>
    <message>
        <source>EinsumDense: the input and the output must agree on the axis &quot;%1&quot;, received the lengths %2 and %3.</source>
        <translation>EinsumDense：输入与输出在轴 &quot;%1&quot; 上必须一致，实际长度为 %2 和 %3。</translation>
    </message>
    <message>
        <source>EinsumDense: the length of the kernel&apos;s axis &quot;%1&quot; must be known from the input %2 or from output_shape.</source>
        <translation>EinsumDense：核的轴 &quot;%1&quot; 的长度必须能由输入 %2 或 output_shape 得知。</translation>
    </message>
    <message>
        <source>Embedding: the indices must be from 0 to %1, received %2.</source>
        <translation>嵌入：索引必须从 0 到 %1，实际为 %2。</translation>
    </message>
    <message>
        <source>Embedding: the table must have 2 axes, received %1.</source>
        <translation>嵌入：表必须有 2 个轴，实际为 %1。</translation>
    </message>
    <message>
        <source>GroupNormalization: axis %1 of the input must have the length %2, for which the layer was built; received %3.</source>
        <translation>GroupNormalization：输入的轴 %1 的长度必须是 %2（构建此层时的长度）；实际为 %3。</translation>
    </message>
    <message>
        <source>GroupNormalization: axis must not be the batch, received %1.</source>
        <translation>GroupNormalization：axis 不能是批，实际为 %1。</translation>
    </message>
    <message>
        <source>GroupNormalization: groups must be at least 1, or -1 for a group for each channel, received %1.</source>
        <translation>GroupNormalization：groups 必须至少为 1，或为 -1（每个通道一组），实际为 %1。</translation>
    </message>
    <message>
        <source>GroupNormalization: the number of channels must be a multiple of groups, received %1 channels and %2 groups.</source>
        <translation>GroupNormalization：通道数必须是 groups 的倍数，实际有 %1 个通道和 %2 组。</translation>
    </message>
    <message>
        <source>GroupQueryAttention: num_query_heads must be a multiple of num_key_value_heads, received %1 and %2.</source>
        <translation>GroupQueryAttention：num_query_heads 必须是 num_key_value_heads 的倍数，实际为 %1 和 %2。</translation>
    </message>
    <message>
        <source>GroupQueryAttention: query and value must have the same last length, received the shapes %1 and %2.</source>
        <translation>GroupQueryAttention：查询与值的最后一个长度必须相同，实际形状为 %1 和 %2。</translation>
    </message>
    <message>
        <source>GroupQueryAttention: the inputs must have one batch size, received %1 and %2.</source>
        <translation>GroupQueryAttention：各输入的批大小必须相同，实际为 %1 和 %2。</translation>
    </message>
    <message>
        <source>GroupQueryAttention: the mask must have the axes batch, query steps and key steps, received the shape %1.</source>
        <translation>GroupQueryAttention：掩码的轴必须为批、查询步和键步，实际形状为 %1。</translation>
    </message>
    <message>
        <source>GroupQueryAttention: value and key must agree in all axes but the last, received the shapes %1 and %2.</source>
        <translation>GroupQueryAttention：值与键除最后一轴外必须一致，实际形状为 %1 和 %2。</translation>
    </message>
    <message>
        <source>HashedCrossing: all inputs must have one shape, received %1 and %2.</source>
        <translation>HashedCrossing：所有输入的形状必须相同，收到 %1 和 %2。</translation>
    </message>
    <message>
        <source>HashedCrossing: inputs must be whole numbers or texts, received %1.</source>
        <translation>HashedCrossing：输入必须是整数或文本，收到 %1。</translation>
    </message>
    <message>
        <source>HashedCrossing: inputs must have the shape (batch) or (batch, 1), received %1.</source>
        <translation>HashedCrossing：输入的形状必须是 (批) 或 (批, 1)，收到 %1。</translation>
    </message>
    <message>
        <source>Hashing: mask_value must be a text or a number.</source>
        <translation>Hashing：mask_value 必须是文本或数字。</translation>
    </message>
    <message>
        <source>Hashing: mask_value must be of the kind of the input, which is %1.</source>
        <translation>Hashing：mask_value 的种类必须与输入相同，输入是 %1。</translation>
    </message>
    <message>
        <source>IntegerLookup: whole numbers are needed to learn from, received texts.</source>
        <translation>IntegerLookup：学习需要整数，收到的是文本。</translation>
    </message>
    <message>
        <source>LayerNormalization: axis %1 of the input must have the length %2, for which the layer was built; received %3.</source>
        <translation>LayerNormalization：输入的轴 %1 的长度必须是 %2（构建此层时的长度）；实际为 %3。</translation>
    </message>
    <message>
        <source>Learned from the training data before training: %1.</source>
        <translation>训练前已从训练数据中学习：%1。</translation>
    </message>
    <message>
        <source>MaxNumBoundingBoxes: an input of %1 axes was expected, received the shape %2.</source>
        <translation>MaxNumBoundingBoxes：输入应有 %1 个轴，收到的形状是 %2。</translation>
    </message>
    <message>
        <source>MaxNumBoundingBoxes: images, or boxes, labels and images were expected, received two inputs.</source>
        <translation>MaxNumBoundingBoxes：应输入图像，或方框、标签和图像，收到两个输入。</translation>
    </message>
    <message>
        <source>MelSpectrogram: max_freq must be more than min_freq, which is %1, received %2.</source>
        <translation>MelSpectrogram：max_freq 必须大于 min_freq（%1），收到 %2。</translation>
    </message>
    <message>
        <source>MelSpectrogram: sequence_length must be at most fft_length, which is %1, received %2.</source>
        <translation>MelSpectrogram：sequence_length 不能大于 fft_length（%1），收到 %2。</translation>
    </message>
    <message>
        <source>MelSpectrogram: signals are expected as input, received %1 %2.</source>
        <translation>MelSpectrogram：输入应为信号，收到 %1 %2。</translation>
    </message>
    <message>
        <source>MelSpectrogram: the window must have sequence_length values, %1, received %2.</source>
        <translation>MelSpectrogram：窗必须有 sequence_length（%1）个值，收到 %2。</translation>
    </message>
    <message>
        <source>MelSpectrogram: window must be the name of a window such as &quot;hann&quot;, a list of values or null, received %1.</source>
        <translation>MelSpectrogram：window 必须是窗函数的名称（如“hann”）、数值列表或 null，收到 %1。</translation>
    </message>
    <message>
        <source>MultiHeadAttention: attention_axes must name different axes of the input but not the last, received %1 for the shape %2.</source>
        <translation>MultiHeadAttention：attention_axes 必须是输入中互不相同的轴，且不能是最后一轴，对形状 %2 实际为 %1。</translation>
    </message>
    <message>
        <source>MultiHeadAttention: query and value must agree in the axes that are not attended over, received the shapes %1 and %2.</source>
        <translation>MultiHeadAttention：查询与值在不参与注意力的轴上必须一致，实际形状为 %1 和 %2。</translation>
    </message>
    <message>
        <source>MultiHeadAttention: query, value and key must have the same number of axes, received the shapes %1, %2 and %3.</source>
        <translation>MultiHeadAttention：查询、值和键的轴数必须相同，实际形状为 %1、%2 和 %3。</translation>
    </message>
    <message>
        <source>MultiHeadAttention: the mask must have the axes batch, query steps and key steps, received the shape %1.</source>
        <translation>MultiHeadAttention：掩码的轴必须为批、查询步和键步，实际形状为 %1。</translation>
    </message>
    <message>
        <source>MultiHeadAttention: value and key must agree in all axes but the last, received the shapes %1 and %2.</source>
        <translation>MultiHeadAttention：值与键除最后一轴外必须一致，实际形状为 %1 和 %2。</translation>
    </message>
    <message>
        <source>Normalization: axis must be between %1 and %2 for inputs of shape %3, received %4.</source>
        <translation>Normalization：输入形状为 %3 时，axis 必须在 %1 与 %2 之间，收到 %4。</translation>
    </message>
    <message>
        <source>Normalization: data of the shape %1 was expected, received %2.</source>
        <translation>Normalization：数据的形状应为 %1，收到 %2。</translation>
    </message>
    <message>
        <source>Normalization: mean and variance must be given together or not at all.</source>
        <translation>Normalization：mean 和 variance 必须同时给出或都不给出。</translation>
    </message>
    <message>
        <source>Normalization: mean and variance must fit the axes that are kept, %1, received the shape %2.</source>
        <translation>Normalization：mean 和 variance 必须与保留的轴 %1 相符，收到的形状是 %2。</translation>
    </message>
    <message>
        <source>Normalization: mean and variance must have the same shape, received %1 and %2.</source>
        <translation>Normalization：mean 和 variance 的形状必须相同，收到 %1 和 %2。</translation>
    </message>
    <message>
        <source>Normalization: numbers are needed to learn from, received texts.</source>
        <translation>Normalization：学习需要数字，收到的是文本。</translation>
    </message>
    <message>
        <source>Normalization: there is no number to learn from.</source>
        <translation>Normalization：没有可供学习的数字。</translation>
    </message>
    <message>
        <source>Normalization: variance must not be negative, received %1.</source>
        <translation>Normalization：variance 不能为负，收到 %1。</translation>
    </message>
    <message>
        <source>Permute: dims must hold each number from 1 to the number of axes without the batch once, received %1.</source>
        <translation>Permute：dims 必须恰好包含从 1 到轴数（不含批轴）的每个数一次，实际为 %1。</translation>
    </message>
    <message>
        <source>Pipeline: layers must hold layers only.</source>
        <translation>Pipeline：layers 只能包含层。</translation>
    </message>
    <message>
        <source>RMSNormalization: axis %1 of the input must have the length %2, for which the layer was built; received %3.</source>
        <translation>RMSNormalization：输入的轴 %1 的长度必须是 %2（构建此层时的长度）；实际为 %3。</translation>
    </message>
    <message>
        <source>RandomErasing: fill_value must be null, a number or three numbers, received %1.</source>
        <translation>RandomErasing：fill_value 必须是空、一个数或三个数，收到的是 %1。</translation>
    </message>
    <message>
        <source>RandomGaussianBlur: kernel_size must be odd, received %1.</source>
        <translation>RandomGaussianBlur：kernel_size 必须是奇数，收到的是 %1。</translation>
    </message>
    <message>
        <source>RandomPosterization: factor must be a whole number of bits or two of them, received %1.</source>
        <translation>RandomPosterization：factor 必须是整数位数或两个整数位数，收到的是 %1。</translation>
    </message>
    <message>
        <source>Resize: an axis of length %1 cannot become one of length %2.</source>
        <translation>缩放：长度为 %1 的轴不能变为长度 %2。</translation>
    </message>
    <message>
        <source>Resize: the length of axis %1 must be known, received %2.</source>
        <translation>缩放：轴 %1 的长度必须已知，收到的是 %2。</translation>
    </message>
    <message>
        <source>Resizing: crop_to_aspect_ratio and pad_to_aspect_ratio cannot both be true.</source>
        <translation>Resizing：crop_to_aspect_ratio 与 pad_to_aspect_ratio 不能同时为真。</translation>
    </message>
    <message>
        <source>STFT: scaling must be density, spectrum or null, received %1.</source>
        <translation>STFT：scaling 必须是 density、spectrum 或 null，实际为 %1。</translation>
    </message>
    <message>
        <source>STFT: the values of the window must be numbers, received %1.</source>
        <translation>STFT：窗的各个值必须是数，实际为 %1。</translation>
    </message>
    <message>
        <source>STFT: the weight must have the axes frame, 1 and at least 2 frequencies, received shape %1.</source>
        <translation>STFT：权重的轴必须依次为帧、1 和至少 2 个频率，实际形状为 %1。</translation>
    </message>
    <message>
        <source>STFT: the window must have a value for each of the %1 steps of a frame, received %2.</source>
        <translation>STFT：窗必须为一帧的 %1 步各给出一个值，实际为 %2 个。</translation>
    </message>
    <message>
        <source>STFT: window must be the name of a window such as &quot;hann&quot;, a list of values or null, received %1.</source>
        <translation>STFT：window 必须是窗函数名（如 &quot;hann&quot;）、数值列表或 null，实际为 %1。</translation>
    </message>
    <message>
        <source>STFTSpectrogram: fft_length must be at least 2.</source>
        <translation>STFTSpectrogram：fft_length 不能小于 2。</translation>
    </message>
    <message>
        <source>STFTSpectrogram: fft_length must be at least frame_length, which is %1, received %2.</source>
        <translation>STFTSpectrogram：fft_length 不能小于 frame_length（%1），收到 %2。</translation>
    </message>
    <message>
        <source>STFTSpectrogram: floating-point numbers are expected as input, received %1.</source>
        <translation>STFTSpectrogram：输入应为浮点数，收到 %1。</translation>
    </message>
    <message>
        <source>STFTSpectrogram: frame_step must be at most frame_length, which is %1, received %2.</source>
        <translation>STFTSpectrogram：frame_step 不能大于 frame_length（%1），收到 %2。</translation>
    </message>
    <message>
        <source>STFTSpectrogram: the window must have frame_length values, %1, received %2.</source>
        <translation>STFTSpectrogram：窗必须有 frame_length（%1）个值，收到 %2。</translation>
    </message>
    <message>
        <source>Search sorted: the sorted values must have one axis, received the shape %1.</source>
        <translation>有序查找：已排序的值必须只有一个轴，收到的形状为 %1。</translation>
    </message>
    <message>
        <source>SpectralNormalization: layer must be a layer, received none.</source>
        <translation>SpectralNormalization：layer 必须是一个层，实际没有。</translation>
    </message>
    <message>
        <source>SpectralNormalization: layer must have a kernel or embeddings, which %1 has not.</source>
        <translation>SpectralNormalization：layer 必须有 kernel 或 embeddings，而 %1 没有。</translation>
    </message>
    <message>
        <source>StackedRNNCells: at least one cell is needed, received none.</source>
        <translation>StackedRNNCells：至少需要一个单元，一个也没有收到。</translation>
    </message>
    <message>
        <source>StringLookup: texts are needed to learn from, received %1.</source>
        <translation>StringLookup：学习需要文本，收到 %1。</translation>
    </message>
    <message>
        <source>Take along axis: the indices must have the shape %1, received %2.</source>
        <translation>沿轴取元素：索引的形状必须是 %1，收到 %2。</translation>
    </message>
    <message>
        <source>Tensor product: axis %1 of %2 and axis %3 of %4 must have the same length.</source>
        <translation>张量积：%2 的轴 %1 与 %4 的轴 %3 长度必须相同。</translation>
    </message>
    <message>
        <source>TextVectorization: output_sequence_length can be given only where output_mode is int; it is %1.</source>
        <translation>TextVectorization：只有 output_mode 为 int 时才能给出 output_sequence_length；现在是 %1。</translation>
    </message>
    <message>
        <source>TextVectorization: rows of different lengths are filled up with zeros here; ragged must be false.</source>
        <translation>TextVectorization：这里长度不同的行用零补齐；ragged 必须为假。</translation>
    </message>
    <message>
        <source>TextVectorization: texts are expected as input, received %1.</source>
        <translation>TextVectorization：输入应为文本，收到 %1。</translation>
    </message>
    <message>
        <source>TextVectorization: texts are needed to learn from, received %1.</source>
        <translation>TextVectorization：学习需要文本，收到 %1。</translation>
    </message>
    <message>
        <source>TextVectorization: texts to split must come in the shape (batch) or (batch, 1), received %1.</source>
        <translation>TextVectorization：要切分的文本的形状必须是 (批) 或 (批, 1)，收到 %1。</translation>
    </message>
    <message>
        <source>TextVectorization: tokens that are not split must come in the shape (batch, tokens), received %1.</source>
        <translation>TextVectorization：不切分的词元的形状必须是 (批, 词元)，收到 %1。</translation>
    </message>
    <message>
        <source>Texts and numbers cannot be combined, received %1 and %2.</source>
        <translation>文本和数字不能一起运算，收到 %1 和 %2。</translation>
    </message>
    <message>
        <source>The number of channels must be known, received the shape %1.</source>
        <translation>通道数必须已知，收到的形状是 %1。</translation>
    </message>
    <message>
        <source>Three channels (red, green, blue) were expected, received the shape %1.</source>
        <translation>应有三个通道（红、绿、蓝），收到的形状是 %1。</translation>
    </message>
    <message>
        <source>Top k: the last axis must have %1 elements or more, received the shape %2.</source>
        <translation>Top k：最后一个轴至少要有 %1 个元素，收到的形状为 %2。</translation>
    </message>
    <message>
        <source>Transposed convolution: nothing is left of an axis of length %1; use a larger output_padding or input.</source>
        <translation>转置卷积：长度为 %1 的轴没有任何剩余；请使用更大的 output_padding 或输入。</translation>
    </message>
    <message>
        <source>batch_dot: the axes must not be that of the batch, received %1 and %2 for %3 and %4.</source>
        <translation>batch_dot：轴不能是批轴，%3 和 %4 收到 %1 和 %2。</translation>
    </message>
    <message>
        <source>function: %1 arrays are needed, received %2.</source>
        <translation>function：需要 %1 个数组，收到 %2 个。</translation>
    </message>
    <message>
        <source>function: input %1 must have the shape %2, received %3.</source>
        <translation>function：输入 %1 的形状必须是 %2，收到 %3。</translation>
    </message>
    <message>
        <source>set_learning_phase: the phase must be 0 or 1, received %1.</source>
        <translation>set_learning_phase：阶段必须是 0 或 1，收到 %1。</translation>
    </message>
    <message>
        <source>A bound that the logits of the way back approach and never pass; null sets none.</source>
        <translation>反向得到的 logits 趋近但不超过的界限；null 表示不设。</translation>
    </message>
    <message>
        <source>A dense layer whose product is written as an Einstein sum, over any axes.</source>
        <translation>乘积写成爱因斯坦求和的全连接层，可作用于任意轴。</translation>
    </message>
    <message>
        <source>A formula of x (of x0, x1 and so on for several inputs) with numbers, + - * / ** and functions of keras.ops, such as relu(x) * 2 + mean(x, axis=-1, keepdims=True).</source>
        <translation>关于 x 的公式（有多个输入时为 x0、x1 等），可用数字、+ - * / ** 和 keras.ops 的函数，例如 relu(x) * 2 + mean(x, axis=-1, keepdims=True)。</translation>
    </message>
    <message>
        <source>A function of keras.ops for networks.</source>
        <translation>keras.ops 中用于网络的函数。</translation>
    </message>
    <message>
        <source>A function of keras.ops that arranges elements anew.</source>
        <translation>keras.ops 中重新排列元素的函数。</translation>
    </message>
    <message>
        <source>A function of keras.ops that joins all elements along axes.</source>
        <translation>keras.ops 中沿轴合并所有元素的函数。</translation>
    </message>
    <message>
        <source>A function of keras.ops that makes a tensor of given values.</source>
        <translation>keras.ops 中生成给定数值张量的函数。</translation>
    </message>
    <message>
        <source>A function of keras.ops that moves a window over its input.</source>
        <translation>keras.ops 中在输入上移动窗口的函数。</translation>
    </message>
    <message>
        <source>A function of keras.ops that passes its input on.</source>
        <translation>keras.ops 中原样传递输入的函数。</translation>
    </message>
    <message>
        <source>A function of keras.ops that sorts or searches.</source>
        <translation>keras.ops 中排序或查找的函数。</translation>
    </message>
    <message>
        <source>A function of keras.ops that takes elements by their places.</source>
        <translation>keras.ops 中按位置取元素的函数。</translation>
    </message>
    <message>
        <source>A function of keras.ops, element by element.</source>
        <translation>keras.ops 的逐元素函数。</translation>
    </message>
    <message>
        <source>A penalty on the kernel that keeps the channels apart, added to the loss.</source>
        <translation>对各通道独立的卷积核的惩罚，加到损失中。</translation>
    </message>
    <message>
        <source>A penalty on the kernel that meets the input, added to the loss.</source>
        <translation>对与输入相乘的核的惩罚，加到损失上。</translation>
    </message>
    <message>
        <source>A penalty on the kernel that meets the state, added to the loss.</source>
        <translation>对与状态相乘的核的惩罚，加到损失上。</translation>
    </message>
    <message>
        <source>A penalty on the kernel that mixes the channels, added to the loss.</source>
        <translation>对混合通道的卷积核的惩罚，加到损失中。</translation>
    </message>
    <message>
        <source>A penalty on the kernels, added to the loss.</source>
        <translation>对核的惩罚，加到损失上。</translation>
    </message>
    <message>
        <source>A penalty on the offsets, added to the loss.</source>
        <translation>对偏置的惩罚，加到损失上。</translation>
    </message>
    <message>
        <source>A penalty on the vectors, added to the loss.</source>
        <translation>对向量的惩罚，加到损失中。</translation>
    </message>
    <message>
        <source>A penalty on what the dense layers inside put out, added to the loss.</source>
        <translation>对内部全连接层输出的惩罚，加到损失上。</translation>
    </message>
    <message>
        <source>A product of vectors, matrices or tensors of keras.ops.</source>
        <translation>keras.ops 中向量、矩阵或张量的乘积。</translation>
    </message>
    <message>
        <source>A question of keras.ops, answered for each element.</source>
        <translation>keras.ops 中对每个元素作答的提问。</translation>
    </message>
    <message>
        <source>A step all of whose values are this one is left out by later layers.</source>
        <translation>所有值都等于此值的步会被后续层略过。</translation>
    </message>
    <message>
        <source>Addition factor</source>
        <translation>增加系数</translation>
    </message>
    <message>
        <source>Adds random numbers around 0 to the values while training.</source>
        <translation>训练时给各值加上 0 附近的随机数。</translation>
    </message>
    <message>
        <source>Adds zeros at the edges of images.</source>
        <translation>在图像边缘补零。</translation>
    </message>
    <message>
        <source>Adds zeros at the edges of series.</source>
        <translation>在序列两端补零。</translation>
    </message>
    <message>
        <source>Adds zeros at the edges of volumes.</source>
        <translation>在体数据边缘补零。</translation>
    </message>
    <message>
        <source>All ops</source>
        <translation>全部运算</translation>
    </message>
    <message>
        <source>An LSTM with convolutions instead of products, for sequences of images, such as a film.</source>
        <translation>用卷积代替乘积的 LSTM，用于图像的序列，例如影片。</translation>
    </message>
    <message>
        <source>An LSTM with convolutions instead of products, for sequences of vectors with places, such as readings along a line.</source>
        <translation>用卷积代替乘积的 LSTM，用于沿一条线排布的向量的序列，例如一排传感器的读数。</translation>
    </message>
    <message>
        <source>An LSTM with convolutions instead of products, for sequences of volumes, such as scans over time.</source>
        <translation>用卷积代替乘积的 LSTM，用于三维体的序列，例如随时间进行的扫描。</translation>
    </message>
    <message>
        <source>An activation as a function of keras.ops.</source>
        <translation>作为 keras.ops 函数的激活函数。</translation>
    </message>
    <message>
        <source>An argument of the function of keras.ops, as in Keras.</source>
        <translation>keras.ops 函数的参数，与 Keras 相同。</translation>
    </message>
    <message>
        <source>An operation of keras.ops that is kept and shown, but cannot be computed.</source>
        <translation>keras.ops 的一个运算，会保留并显示，但无法计算。</translation>
    </message>
    <message>
        <source>Antialias</source>
        <translation>抗锯齿</translation>
    </message>
    <message>
        <source>Applies a layer to every step of a sequence by itself.</source>
        <translation>把一个层分别作用于序列的每个时间步。</translation>
    </message>
    <message>
        <source>Applies a list of layers, one after the other.</source>
        <translation>依次应用一列层。</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Arithmetic of keras.ops, element by element.</source>
        <translation>keras.ops 的逐元素算术。</translation>
    </message>
    <message>
        <source>Assume unique</source>
        <translation>假定唯一</translation>
    </message>
    <message>
        <source>Attention axes</source>
        <translation>注意力轴</translation>
    </message>
    <message>
        <source>Attention with many heads of queries, groups of which share one head of keys and values.</source>
        <translation>查询有多个头的注意力，成组的查询头共用一个键头和值头。</translation>
    </message>
    <message>
        <source>Attn logits soft cap</source>
        <translation>注意力分数软上限</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>轴</translation>
    </message>
    <message>
        <source>Axis1</source>
        <translation>轴1</translation>
    </message>
    <message>
        <source>Axis2</source>
        <translation>轴2</translation>
    </message>
    <message>
        <source>Axisa</source>
        <translation>轴a</translation>
    </message>
    <message>
        <source>Axisb</source>
        <translation>轴b</translation>
    </message>
    <message>
        <source>Axisc</source>
        <translation>轴c</translation>
    </message>
    <message>
        <source>Backward layer</source>
        <translation>反向层</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>底数</translation>
    </message>
    <message>
        <source>Bends random images smoothly, like a rubber sheet, while training.</source>
        <translation>训练时像橡皮膜一样平滑地弯曲随机的图像。</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>Bias axes</source>
        <translation>偏置轴</translation>
    </message>
    <message>
        <source>Bin boundaries</source>
        <translation>分箱边界</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>分箱</translation>
    </message>
    <message>
        <source>Bits that are kept of each value, from 1 to 8, or an interval without its end.</source>
        <translation>每个值保留的位数，1 到 8；或不含末端的区间。</translation>
    </message>
    <message>
        <source>Blends each image with another one of the batch while training.</source>
        <translation>训练时把每张图像与批中另一张图像混合。</translation>
    </message>
    <message>
        <source>Blends each image with its grey version by a random share while training.</source>
        <translation>训练时把每张图像与其灰度图按随机比例混合。</translation>
    </message>
    <message>
        <source>Blends images with the results of several random chains of operations while training.</source>
        <translation>训练时把图像与几条随机操作链的结果混合。</translation>
    </message>
    <message>
        <source>Blurs random images while training.</source>
        <translation>训练时模糊随机的图像。</translation>
    </message>
    <message>
        <source>Brightness factor</source>
        <translation>亮度系数</translation>
    </message>
    <message>
        <source>Brings each group of channels of a sample to mean 0 and variance 1, then rescales it.</source>
        <translation>把一个样本的每组通道变为均值 0、方差 1，再重新缩放。</translation>
    </message>
    <message>
        <source>Brings images to a height and width by interpolation.</source>
        <translation>通过插值把图像缩放到给定的高度和宽度。</translation>
    </message>
    <message>
        <source>Brings the boxes around objects in each image to one number.</source>
        <translation>把每张图像中物体方框的个数统一。</translation>
    </message>
    <message>
        <source>Brings the values of each sample to mean 0 and variance 1, then rescales them.</source>
        <translation>把每个样本的值变为均值 0、方差 1，再重新缩放。</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>单元列表</translation>
    </message>
    <message>
        <source>Cells added behind the result along each axis, fewer than strides; null fits the padding.</source>
        <translation>沿每个轴在结果末尾添加的单元数，须小于步幅；null 表示按填充方式自动确定。</translation>
    </message>
    <message>
        <source>Cells from one position of the input&apos;s kernel to the next.</source>
        <translation>输入卷积核从一个位置移到下一个位置所跨的格数。</translation>
    </message>
    <message>
        <source>Cells taken away before and behind along each axis.</source>
        <translation>沿每个轴在前、后裁去的单元数。</translation>
    </message>
    <message>
        <source>Chain depth</source>
        <translation>链深度</translation>
    </message>
    <message>
        <source>Changes brightness, contrast, saturation and hue at random while training.</source>
        <translation>训练时随机改变亮度、对比度、饱和度和色相。</translation>
    </message>
    <message>
        <source>Changes images by some operations chosen at random while training.</source>
        <translation>训练时用随机选取的若干操作改变图像。</translation>
    </message>
    <message>
        <source>Changes the contrast of each image at random while training.</source>
        <translation>训练时随机改变每张图像的对比度。</translation>
    </message>
    <message>
        <source>Computes a formula that you write; it has no weights.</source>
        <translation>计算您写的公式；没有权重。</translation>
    </message>
    <message>
        <source>Contrast factor</source>
        <translation>对比度系数</translation>
    </message>
    <message>
        <source>Convolution of images in two cheap parts: each channel by itself, then mixtures of channels.</source>
        <translation>分两步的低成本图像卷积：先对每个通道单独卷积，再混合各通道。</translation>
    </message>
    <message>
        <source>Convolution of images that gives each channel filters of its own and mixes none.</source>
        <translation>每个通道有各自的滤波器、互不混合的图像卷积。</translation>
    </message>
    <message>
        <source>Convolution of series in two cheap parts: each channel by itself, then mixtures of channels.</source>
        <translation>分两步的低成本序列卷积：先对每个通道单独卷积，再混合各通道。</translation>
    </message>
    <message>
        <source>Convolution of series that gives each channel filters of its own and mixes none.</source>
        <translation>每个通道有各自的滤波器、互不混合的序列卷积。</translation>
    </message>
    <message>
        <source>Crop to aspect ratio</source>
        <translation>裁剪到宽高比</translation>
    </message>
    <message>
        <source>Cropping</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Cuts a part at a random place out of images while training.</source>
        <translation>训练时从图像的随机位置裁出一部分。</translation>
    </message>
    <message>
        <source>Cuts texts into words or characters and turns those into indices or counts.</source>
        <translation>把文本切分为词或字符，再转换为索引或计数。</translation>
    </message>
    <message>
        <source>Cuts the middle out of images; smaller images are resized.</source>
        <translation>裁出图像的中间部分；较小的图像会被放大。</translation>
    </message>
    <message>
        <source>Darkest and brightest value of the images, such as 0 and 255 or 0 and 1.</source>
        <translation>图像最暗和最亮的值，例如 0 和 255 或 0 和 1。</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数位数</translation>
    </message>
    <message>
        <source>Depth multiplier</source>
        <translation>深度乘数</translation>
    </message>
    <message>
        <source>Depthwise constraint</source>
        <translation>逐通道核约束</translation>
    </message>
    <message>
        <source>Depthwise initializer</source>
        <translation>逐通道核初始化</translation>
    </message>
    <message>
        <source>Depthwise regularizer</source>
        <translation>逐通道核正则化</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Dilation</source>
        <translation>膨胀</translation>
    </message>
    <message>
        <source>Dims</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>Divides values by the root of the mean of their squares, then rescales them.</source>
        <translation>把值除以其平方均值的平方根，再重新缩放。</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>丢弃率</translation>
    </message>
    <message>
        <source>Dropout for networks with selu: mean and variance of the values stay as they are.</source>
        <translation>用于 selu 网络的丢弃：值的均值和方差保持不变。</translation>
    </message>
    <message>
        <source>Dx</source>
        <translation>步距</translation>
    </message>
    <message>
        <source>Each step of the query takes the mean of all values, weighted by how well its product with their keys fits.</source>
        <translation>查询的每一步取所有值的平均，权重由它与各个键的乘积决定。</translation>
    </message>
    <message>
        <source>Each step of the query takes the mean of all values, weighted by the sum of tanh(query + key).</source>
        <translation>查询的每一步取所有值的平均，权重由 tanh(查询 + 键) 之和决定。</translation>
    </message>
    <message>
        <source>Embeddings constraint</source>
        <translation>嵌入约束</translation>
    </message>
    <message>
        <source>Embeddings initializer</source>
        <translation>嵌入初始化</translation>
    </message>
    <message>
        <source>Embeddings regularizer</source>
        <translation>嵌入正则化</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>包含终点</translation>
    </message>
    <message>
        <source>Equal nan</source>
        <translation>NaN 相等</translation>
    </message>
    <message>
        <source>Equation</source>
        <translation>等式</translation>
    </message>
    <message>
        <source>Expand dims</source>
        <translation>扩展维度</translation>
    </message>
    <message>
        <source>Fft length</source>
        <translation>FFT 长度</translation>
    </message>
    <message>
        <source>Fill mode</source>
        <translation>填充方式</translation>
    </message>
    <message>
        <source>Fill value</source>
        <translation>填充值</translation>
    </message>
    <message>
        <source>Filters that each channel has of its own.</source>
        <translation>每个通道自有的滤波器数。</translation>
    </message>
    <message>
        <source>First values of the kernel that keeps the channels apart.</source>
        <translation>各通道独立的卷积核的初始值。</translation>
    </message>
    <message>
        <source>First values of the kernel that meets the input.</source>
        <translation>与输入相乘的核的初始值。</translation>
    </message>
    <message>
        <source>First values of the kernel that meets the state.</source>
        <translation>与状态相乘的核的初始值。</translation>
    </message>
    <message>
        <source>First values of the kernel that mixes the channels.</source>
        <translation>混合通道的卷积核的初始值。</translation>
    </message>
    <message>
        <source>First values of the kernels of the dense layers inside.</source>
        <translation>内部全连接层的核的初始值。</translation>
    </message>
    <message>
        <source>First values of the offsets of the dense layers inside.</source>
        <translation>内部全连接层的偏置的初始值。</translation>
    </message>
    <message>
        <source>First values of the vectors.</source>
        <translation>向量的初始值。</translation>
    </message>
    <message>
        <source>Fixes what dropout draws in this layer, whatever the run&apos;s seed.</source>
        <translation>固定本层 dropout 的随机抽取，与运行的种子无关。</translation>
    </message>
    <message>
        <source>Flash attention</source>
        <translation>快速注意力</translation>
    </message>
    <message>
        <source>For tf_idf: how much each token of the vocabulary weighs; rare ones weigh more.</source>
        <translation>用于 tf_idf：词表中每个词元的权重；越少见权重越大。</translation>
    </message>
    <message>
        <source>Frame length</source>
        <translation>帧长</translation>
    </message>
    <message>
        <source>Frame step</source>
        <translation>帧步</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Gated recurrent unit: two gates decide how a sequence&apos;s state changes.</source>
        <translation>门控循环单元：由两个门决定序列的状态如何变化。</translation>
    </message>
    <message>
        <source>Gives each whole number, such as that of a word, a learned vector.</source>
        <translation>给每个整数（例如词的编号）一个学到的向量。</translation>
    </message>
    <message>
        <source>Gives whole numbers learned vectors, and vectors a score for each number.</source>
        <translation>给整数以学到的向量，并给向量以对每个数的评分。</translation>
    </message>
    <message>
        <source>Go backwards</source>
        <translation>反向读取</translation>
    </message>
    <message>
        <source>Goes over a sequence with a cell that is given, one step after the other.</source>
        <translation>用给定的单元一步一步地遍历序列。</translation>
    </message>
    <message>
        <source>Greatest amount that is added first, as a share of the range, or an interval.</source>
        <translation>先加上的最大量，以范围的比例表示；或一个区间。</translation>
    </message>
    <message>
        <source>Greatest angle either way as a share of a full turn, or an interval of angles; positive is counter-clockwise.</source>
        <translation>两个方向的最大角度，以整圈的比例表示；或角度的区间；正值为逆时针。</translation>
    </message>
    <message>
        <source>Greatest change either way as a share of the value range, or an interval; -1 is black and 1 white.</source>
        <translation>两个方向的最大变化，以取值范围的比例表示；或一个区间；-1 为黑，1 为白。</translation>
    </message>
    <message>
        <source>Greatest change of the height as a share, or an interval; positive zooms out.</source>
        <translation>高度变化的最大比例，或一个区间；正值为缩小。</translation>
    </message>
    <message>
        <source>Greatest change of the length as a share, or an interval of changes.</source>
        <translation>长度变化的最大比例，或变化的区间。</translation>
    </message>
    <message>
        <source>Greatest horizontal shear as a share of the image, or an interval of shears.</source>
        <translation>水平错切的最大值，以图像的比例表示；或错切量的区间。</translation>
    </message>
    <message>
        <source>Greatest increase of the contrast; two numbers l, u give factors from 1 - l to 1 + u.</source>
        <translation>对比度的最大增幅；两个数 l、u 给出 1 - l 到 1 + u 的系数。</translation>
    </message>
    <message>
        <source>Greatest number of operations in a chain.</source>
        <translation>一条链中操作的最大个数。</translation>
    </message>
    <message>
        <source>Greatest probability that a box is erased, or an interval of probabilities.</source>
        <translation>擦除方框的最大概率，或概率的区间。</translation>
    </message>
    <message>
        <source>Greatest probability that an image is blurred, or an interval of probabilities.</source>
        <translation>图像被模糊的最大概率，或概率的区间。</translation>
    </message>
    <message>
        <source>Greatest probability that an image is changed, or an interval of probabilities.</source>
        <translation>图像被改变的最大概率，或概率的区间。</translation>
    </message>
    <message>
        <source>Greatest probability that an image is inverted, or an interval of probabilities.</source>
        <translation>图像被反色的最大概率，或概率的区间。</translation>
    </message>
    <message>
        <source>Greatest share of grey, or an interval; 0 keeps the image and 1 takes all colour.</source>
        <translation>灰度的最大比例，或一个区间；0 保持图像，1 去掉全部颜色。</translation>
    </message>
    <message>
        <source>Greatest shift left or right as a share of the width, or an interval of shifts.</source>
        <translation>左右平移的最大值，以宽度的比例表示；或平移量的区间。</translation>
    </message>
    <message>
        <source>Greatest shift up or down as a share of the height, or an interval of shifts.</source>
        <translation>上下平移的最大值，以高度的比例表示；或平移量的区间。</translation>
    </message>
    <message>
        <source>Greatest standard deviation of the blur in cells, or an interval of deviations.</source>
        <translation>模糊的最大标准差（像素数），或标准差的区间。</translation>
    </message>
    <message>
        <source>Greatest strength of the change, or an interval of strengths.</source>
        <translation>变化的最大强度，或强度的区间。</translation>
    </message>
    <message>
        <source>Greatest strength of the operations from 0 to 1, or an interval of strengths.</source>
        <translation>操作的最大强度，0 到 1；或强度的区间。</translation>
    </message>
    <message>
        <source>Greatest turn either way, 1 being half the circle, or an interval of turns.</source>
        <translation>两个方向的最大转动，1 为半个色环；或转动量的区间。</translation>
    </message>
    <message>
        <source>Greatest value that is not inverted, as a share of the range, or an interval.</source>
        <translation>不反转的最大值，以范围的比例表示；或一个区间。</translation>
    </message>
    <message>
        <source>Greatest vertical shear as a share of the image, or an interval of shears.</source>
        <translation>垂直错切的最大值，以图像的比例表示；或错切量的区间。</translation>
    </message>
    <message>
        <source>Groups of so many neighbouring tokens become tokens: up to a number, or as listed.</source>
        <translation>由多少个相邻词元组成新的词元：不超过某个数，或按列表。</translation>
    </message>
    <message>
        <source>Hands its input on as it is and adds a penalty on its values to the loss.</source>
        <translation>原样传递输入，并把对其值的惩罚加到损失中。</translation>
    </message>
    <message>
        <source>Head dim</source>
        <translation>头维度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Height factor</source>
        <translation>高度系数</translation>
    </message>
    <message>
        <source>Height of the result in cells.</source>
        <translation>结果的高度（像素数）。</translation>
    </message>
    <message>
        <source>How evenly chains and image are blended; small values leave one of them nearly alone.</source>
        <translation>链与图像混合的均匀程度；值小时几乎只保留其中一个。</translation>
    </message>
    <message>
        <source>How evenly two images are blended; small values leave one of them nearly alone.</source>
        <translation>两张图像混合的均匀程度；值小时几乎只保留其中一张。</translation>
    </message>
    <message>
        <source>How exactly bins are found: about 1 / epsilon values of the data are looked at.</source>
        <translation>确定分箱的精度：大约考察 1 / epsilon 个数据值。</translation>
    </message>
    <message>
        <source>How far the corners may move, as a share of the image.</source>
        <translation>四角最多移动多远，以图像的比例表示。</translation>
    </message>
    <message>
        <source>How far the window moves at each step.</source>
        <translation>窗口每步移动的距离。</translation>
    </message>
    <message>
        <source>How many bands there are.</source>
        <translation>频带的个数。</translation>
    </message>
    <message>
        <source>How many bins of about equal content are found in the training data.</source>
        <translation>在训练数据中确定多少个数量大致相等的箱。</translation>
    </message>
    <message>
        <source>How many bins there are, that of the mask included.</source>
        <translation>箱的个数，包括掩码的箱。</translation>
    </message>
    <message>
        <source>How many bins there are.</source>
        <translation>箱的个数。</translation>
    </message>
    <message>
        <source>How many categories there are; indices run from 0 to one less.</source>
        <translation>类别的个数；索引从 0 开始，到个数减一为止。</translation>
    </message>
    <message>
        <source>How many groups the channels are parted into; -1 makes each channel a group.</source>
        <translation>通道分成多少组；-1 表示每个通道一组。</translation>
    </message>
    <message>
        <source>How many heads attend side by side.</source>
        <translation>并列的注意力头的个数。</translation>
    </message>
    <message>
        <source>How many heads keys and values have; each serves several heads of the queries.</source>
        <translation>键和值有多少个头；每个头服务于查询的若干个头。</translation>
    </message>
    <message>
        <source>How many heads the queries have.</source>
        <translation>查询有多少个头。</translation>
    </message>
    <message>
        <source>How many indices stand for tokens that are not in the vocabulary.</source>
        <translation>有多少个索引代表不在词表中的词元。</translation>
    </message>
    <message>
        <source>How many samples are looked at together.</source>
        <translation>一起考察的采样点数。</translation>
    </message>
    <message>
        <source>How many samples are transformed together.</source>
        <translation>一起变换的采样点数。</translation>
    </message>
    <message>
        <source>How many samples the window covers; empty means fft_length.</source>
        <translation>窗覆盖的采样点数；留空表示 fft_length。</translation>
    </message>
    <message>
        <source>How many steps of power iteration each call takes.</source>
        <translation>每次调用做多少步幂迭代。</translation>
    </message>
    <message>
        <source>How many times as many cells there are along each axis.</source>
        <translation>沿每个轴单元数放大的倍数。</translation>
    </message>
    <message>
        <source>How many times each step stands.</source>
        <translation>每一步重复的次数。</translation>
    </message>
    <message>
        <source>How much the sizes of the boxes vary, or an interval that this is drawn from.</source>
        <translation>方框大小变化的程度，或抽取该程度的区间。</translation>
    </message>
    <message>
        <source>How padded cells are filled.</source>
        <translation>填充的像素如何取值。</translation>
    </message>
    <message>
        <source>How query and key make a score: their product, or a learned factor times the sum of tanh(query + key).</source>
        <translation>由查询和键得出分数的方式：两者的乘积，或学习得到的系数乘以 tanh(查询 + 键) 之和。</translation>
    </message>
    <message>
        <source>How texts are stored; of no effect, for they are UTF-8 here.</source>
        <translation>文本的编码；没有作用，因为这里的文本都是 UTF-8。</translation>
    </message>
    <message>
        <source>How the cells between are made: nearest repeats, the others are smooth.</source>
        <translation>中间单元的生成方式：nearest 为重复，其余为平滑插值。</translation>
    </message>
    <message>
        <source>How the two outputs become one; null gives both.</source>
        <translation>两个输出如何合成一个；为空时两个都给出。</translation>
    </message>
    <message>
        <source>How values between cells are found: from the nearest cell or from four of them.</source>
        <translation>如何求像素之间的值：取最近的一个像素或由四个像素求得。</translation>
    </message>
    <message>
        <source>How values between cells are found: nearest repeats cells, all others blend them.</source>
        <translation>如何求像素之间的值：nearest 重复像素，其他方式混合相邻像素。</translation>
    </message>
    <message>
        <source>How values between cells are found; nearest repeats cells, the others blend them.</source>
        <translation>如何求像素之间的值；nearest 重复像素，其他方式混合相邻像素。</translation>
    </message>
    <message>
        <source>Hue factor</source>
        <translation>色相系数</translation>
    </message>
    <message>
        <source>Idf weights</source>
        <translation>IDF 权重</translation>
    </message>
    <message>
        <source>In decibels: how far below the loudest value the quietest may be.</source>
        <translation>以分贝计：最轻的值最多可以比最响的值低多少。</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>索引方式</translation>
    </message>
    <message>
        <source>Indices or sections</source>
        <translation>位置或段数</translation>
    </message>
    <message>
        <source>Initial</source>
        <translation>初始值</translation>
    </message>
    <message>
        <source>Input dim</source>
        <translation>输入维度</translation>
    </message>
    <message>
        <source>Interpolation</source>
        <translation>插值</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>取反</translation>
    </message>
    <message>
        <source>Inverts the bright values of images while training.</source>
        <translation>训练时反转图像中明亮的值。</translation>
    </message>
    <message>
        <source>Is causal</source>
        <translation>因果</translation>
    </message>
    <message>
        <source>K</source>
        <translation>K</translation>
    </message>
    <message>
        <source>Key dim</source>
        <translation>键维度</translation>
    </message>
    <message>
        <source>Kth</source>
        <translation>第 k 个</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Least and greatest size of the box as shares of the image.</source>
        <translation>方框的最小和最大尺寸，以图像的比例表示。</translation>
    </message>
    <message>
        <source>Leaves a random number of bits of each value while training.</source>
        <translation>训练时每个值只保留随机个数的位。</translation>
    </message>
    <message>
        <source>Left to right, top to bottom, or both at once.</source>
        <translation>左右翻转、上下翻转，或两者同时。</translation>
    </message>
    <message>
        <source>Length of each head&apos;s queries and keys.</source>
        <translation>每个头的查询和键的长度。</translation>
    </message>
    <message>
        <source>Length of each head&apos;s values; null takes key_dim.</source>
        <translation>每个头的值的长度；null 表示取 key_dim。</translation>
    </message>
    <message>
        <source>Length of each head.</source>
        <translation>每个头的长度。</translation>
    </message>
    <message>
        <source>Length of the vector that each number gets.</source>
        <translation>每个数所得向量的长度。</translation>
    </message>
    <message>
        <source>Lengths of the output without the batch; null where the input decides.</source>
        <translation>输出的各个长度，不含批；null 表示由输入决定。</translation>
    </message>
    <message>
        <source>Lengths of the output&apos;s last axes; null takes the query&apos;s.</source>
        <translation>输出最后各轴的长度；null 表示取查询的长度。</translation>
    </message>
    <message>
        <source>Letters of the output&apos;s axes that get a learned offset; null for no offset.</source>
        <translation>输出中带有学习得到的偏置的轴的字母；null 表示没有偏置。</translation>
    </message>
    <message>
        <source>Logit soft cap</source>
        <translation>分数软上限</translation>
    </message>
    <message>
        <source>Long short-term memory: gates decide what a sequence&apos;s state keeps and forgets.</source>
        <translation>长短期记忆网络：由门决定序列的状态保留什么、遗忘什么。</translation>
    </message>
    <message>
        <source>Mag exp</source>
        <translation>幅度指数</translation>
    </message>
    <message>
        <source>Makes a random share of the images grey while training.</source>
        <translation>训练时把随机一部分图像变为灰度图。</translation>
    </message>
    <message>
        <source>Makes a series of a vector: the same values at every step.</source>
        <translation>把向量变成序列：每一步的值都相同。</translation>
    </message>
    <message>
        <source>Makes each image brighter or darker by a random amount while training.</source>
        <translation>训练时随机把每张图像调亮或调暗。</translation>
    </message>
    <message>
        <source>Makes each image smoother or sharper at random while training.</source>
        <translation>训练时随机让每张图像更平滑或更锐利。</translation>
    </message>
    <message>
        <source>Makes images larger, by repeating cells or by interpolation between them.</source>
        <translation>通过重复单元或在单元之间插值来放大图像。</translation>
    </message>
    <message>
        <source>Makes series longer: every step stands several times.</source>
        <translation>加长序列：每一步重复多次。</translation>
    </message>
    <message>
        <source>Makes the colours of each image stronger or paler at random while training.</source>
        <translation>训练时随机让每张图像的颜色更浓或更淡。</translation>
    </message>
    <message>
        <source>Makes volumes larger: every cell stands several times along each axis.</source>
        <translation>放大体数据：每个单元沿每个轴重复多次。</translation>
    </message>
    <message>
        <source>Marks the steps of a series that are only padding, so that later layers skip them.</source>
        <translation>标记序列中仅为填充的步，使后续层略过它们。</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>Mask token</source>
        <translation>掩码词</translation>
    </message>
    <message>
        <source>Mask value</source>
        <translation>掩码值</translation>
    </message>
    <message>
        <source>Mask zero</source>
        <translation>零为掩码</translation>
    </message>
    <message>
        <source>Max freq</source>
        <translation>最高频率</translation>
    </message>
    <message>
        <source>Max number</source>
        <translation>最大数量</translation>
    </message>
    <message>
        <source>Max tokens</source>
        <translation>最大词数</translation>
    </message>
    <message>
        <source>Max val</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Merge mode</source>
        <translation>合并方式</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Min freq</source>
        <translation>最低频率</translation>
    </message>
    <message>
        <source>Min power</source>
        <translation>最小功率</translation>
    </message>
    <message>
        <source>Mirrors about half of the images while training.</source>
        <translation>训练时翻转约一半的图像。</translation>
    </message>
    <message>
        <source>Multiplies the values by random numbers around 1 while training.</source>
        <translation>训练时给各值乘以 1 附近的随机数。</translation>
    </message>
    <message>
        <source>Multiplies two inputs, sample by sample, and sums over an axis of each.</source>
        <translation>逐个样本把两个输入相乘，并沿每个输入的一个轴求和。</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Names and values that the formula may use beside its inputs.</source>
        <translation>公式除输入外可以使用的名字和值。</translation>
    </message>
    <message>
        <source>Nan</source>
        <translation>NaN</translation>
    </message>
    <message>
        <source>Neginf</source>
        <translation>负无穷</translation>
    </message>
    <message>
        <source>Newshape</source>
        <translation>新形状</translation>
    </message>
    <message>
        <source>Ngrams</source>
        <translation>N 元组</translation>
    </message>
    <message>
        <source>Normalize</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>Num</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Num bins</source>
        <translation>分箱数</translation>
    </message>
    <message>
        <source>Num chains</source>
        <translation>链数</translation>
    </message>
    <message>
        <source>Num classes</source>
        <translation>类别数</translation>
    </message>
    <message>
        <source>Num heads</source>
        <translation>头数</translation>
    </message>
    <message>
        <source>Num key value heads</source>
        <translation>键值头数</translation>
    </message>
    <message>
        <source>Num mel bins</source>
        <translation>梅尔频带数</translation>
    </message>
    <message>
        <source>Num oov indices</source>
        <translation>未登录词索引数</translation>
    </message>
    <message>
        <source>Num ops</source>
        <translation>运算数</translation>
    </message>
    <message>
        <source>Num query heads</source>
        <translation>查询头数</translation>
    </message>
    <message>
        <source>Num tokens</source>
        <translation>标记数</translation>
    </message>
    <message>
        <source>Number of boxes for each image.</source>
        <translation>每张图像的方框个数。</translation>
    </message>
    <message>
        <source>Number of chains that are blended.</source>
        <translation>参与混合的链的条数。</translation>
    </message>
    <message>
        <source>Number of kernels, and so of channels of output and state.</source>
        <translation>卷积核的个数，也就是输出和状态的通道数。</translation>
    </message>
    <message>
        <source>Number of mixtures of them, and so of channels of the result.</source>
        <translation>混合的数目，即结果的通道数。</translation>
    </message>
    <message>
        <source>Number of operations, one after the other.</source>
        <translation>依次进行的操作个数。</translation>
    </message>
    <message>
        <source>Number of outputs, and so the size of the state.</source>
        <translation>输出的个数，也就是状态的大小。</translation>
    </message>
    <message>
        <source>Number of steps that values are sorted into.</source>
        <translation>值被分入的级数。</translation>
    </message>
    <message>
        <source>Number of steps.</source>
        <translation>步数。</translation>
    </message>
    <message>
        <source>Of no effect here; other programs choose a kernel of a graphics card by it.</source>
        <translation>在此不起作用；其他程序据此选择显卡上的内核。</translation>
    </message>
    <message>
        <source>One or two whole numbers that make other bins of the same values.</source>
        <translation>一个或两个整数，使相同的值落入不同的箱。</translation>
    </message>
    <message>
        <source>One step of a GRU, as the cell of an RNN layer.</source>
        <translation>GRU 的一个时间步，作为 RNN 层的单元。</translation>
    </message>
    <message>
        <source>One step of a simple recurrent layer, as the cell of an RNN layer.</source>
        <translation>简单循环层的一个时间步，作为 RNN 层的单元。</translation>
    </message>
    <message>
        <source>One step of an LSTM, as the cell of an RNN layer.</source>
        <translation>LSTM 的一个时间步，作为 RNN 层的单元。</translation>
    </message>
    <message>
        <source>Oov token</source>
        <translation>未登录词</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>阶</translation>
    </message>
    <message>
        <source>Output dim</source>
        <translation>输出维度</translation>
    </message>
    <message>
        <source>Output mode</source>
        <translation>输出方式</translation>
    </message>
    <message>
        <source>Output padding</source>
        <translation>输出填充</translation>
    </message>
    <message>
        <source>Output sequence length</source>
        <translation>输出序列长度</translation>
    </message>
    <message>
        <source>Output shape</source>
        <translation>输出形状</translation>
    </message>
    <message>
        <source>Pad to aspect ratio</source>
        <translation>填充到宽高比</translation>
    </message>
    <message>
        <source>Pad to max tokens</source>
        <translation>填充到最大词数</translation>
    </message>
    <message>
        <source>Pad width</source>
        <translation>填充宽度</translation>
    </message>
    <message>
        <source>Pastes a box of another image of the batch into each image while training.</source>
        <translation>训练时把批中另一张图像的一个方框贴入每张图像。</translation>
    </message>
    <message>
        <source>Periodic</source>
        <translation>周期性</translation>
    </message>
    <message>
        <source>Pointwise constraint</source>
        <translation>逐点核约束</translation>
    </message>
    <message>
        <source>Pointwise initializer</source>
        <translation>逐点核初始化</translation>
    </message>
    <message>
        <source>Pointwise regularizer</source>
        <translation>逐点核正则化</translation>
    </message>
    <message>
        <source>Posinf</source>
        <translation>正无穷</translation>
    </message>
    <message>
        <source>Power iterations</source>
        <translation>幂迭代次数</translation>
    </message>
    <message>
        <source>Power to db</source>
        <translation>功率转分贝</translation>
    </message>
    <message>
        <source>Powers below this one count as this one.</source>
        <translation>低于此值的功率按此值计算。</translation>
    </message>
    <message>
        <source>Puts each combination of several features into a bin by its hash.</source>
        <translation>按哈希值把多个特征的每种组合放入一个箱。</translation>
    </message>
    <message>
        <source>Puts texts or whole numbers into bins by their hash, without a vocabulary.</source>
        <translation>不用词表，按哈希值把文本或整数放入各个箱。</translation>
    </message>
    <message>
        <source>Puts the axes of each sample in another order.</source>
        <translation>改变每个样本各轴的顺序。</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Reads a sequence in both directions with two recurrent layers.</source>
        <translation>用两个循环层从两个方向读取序列。</translation>
    </message>
    <message>
        <source>Recurrent activation</source>
        <translation>循环激活函数</translation>
    </message>
    <message>
        <source>Recurrent constraint</source>
        <translation>循环核约束</translation>
    </message>
    <message>
        <source>Recurrent dropout</source>
        <translation>循环丢弃率</translation>
    </message>
    <message>
        <source>Recurrent initializer</source>
        <translation>循环核初始化</translation>
    </message>
    <message>
        <source>Recurrent regularizer</source>
        <translation>循环核正则化</translation>
    </message>
    <message>
        <source>Ref power</source>
        <translation>参考功率</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <source>Replaces a random box in random images while training.</source>
        <translation>训练时替换随机图像中的一个随机方框。</translation>
    </message>
    <message>
        <source>Reset after</source>
        <translation>重置门在后</translation>
    </message>
    <message>
        <source>Retstep</source>
        <translation>返回步距</translation>
    </message>
    <message>
        <source>Return sequences</source>
        <translation>返回序列</translation>
    </message>
    <message>
        <source>Return state</source>
        <translation>返回状态</translation>
    </message>
    <message>
        <source>Reverse dtype</source>
        <translation>反向数据类型</translation>
    </message>
    <message>
        <source>Rms scaling</source>
        <translation>RMS 缩放</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>盐值</translation>
    </message>
    <message>
        <source>Samples from one frame to the next.</source>
        <translation>相邻两帧之间的采样点数。</translation>
    </message>
    <message>
        <source>Samples from one frame to the next; empty means half a frame.</source>
        <translation>相邻两帧之间的采样点数；留空表示半帧。</translation>
    </message>
    <message>
        <source>Samples in a second of the signal.</source>
        <translation>信号每秒的采样点数。</translation>
    </message>
    <message>
        <source>Sampling rate</source>
        <translation>采样率</translation>
    </message>
    <message>
        <source>Saturation factor</source>
        <translation>饱和度系数</translation>
    </message>
    <message>
        <source>Scales the values along an axis so that the sum of their squares is 1.</source>
        <translation>缩放沿一个轴的值，使其平方和为 1。</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Score mode</source>
        <translation>评分方式</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>序列长度</translation>
    </message>
    <message>
        <source>Sequence stride</source>
        <translation>序列步距</translation>
    </message>
    <message>
        <source>Sets a random share of the channels of images to zero while training.</source>
        <translation>训练时随机将图像的一部分通道置零。</translation>
    </message>
    <message>
        <source>Sets a random share of the channels of series to zero while training.</source>
        <translation>训练时随机将序列的一部分通道置零。</translation>
    </message>
    <message>
        <source>Sets a random share of the channels of volumes to zero while training.</source>
        <translation>训练时随机将体数据的一部分通道置零。</translation>
    </message>
    <message>
        <source>Several cells that work at each step one after the other, as the cell of an RNN.</source>
        <translation>在每个时间步依次工作的若干单元，作为 RNN 的单元。</translation>
    </message>
    <message>
        <source>Several heads, each with learned projections, look at different parts of the sequence at once.</source>
        <translation>多个头各有学习得到的投影，同时查看序列的不同部分。</translation>
    </message>
    <message>
        <source>Sharpness of the result, or an interval: 0 is smooth, 0.5 no change, 1 sharper.</source>
        <translation>结果的锐度，或一个区间：0 为平滑，0.5 不变，1 更锐利。</translation>
    </message>
    <message>
        <source>Shears each image by a random amount while training.</source>
        <translation>训练时把每张图像随机错切。</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>移位</translation>
    </message>
    <message>
        <source>Shifts and scales data to mean 0 and variance 1, as they were in a data set.</source>
        <translation>按数据集的均值和方差平移并缩放数据，使均值为 0、方差为 1。</translation>
    </message>
    <message>
        <source>Shifts each image by a random distance while training.</source>
        <translation>训练时把每张图像平移随机的距离。</translation>
    </message>
    <message>
        <source>Shows random images as if seen aslant while training.</source>
        <translation>训练时让随机的图像呈现斜视的透视效果。</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>侧</translation>
    </message>
    <message>
        <source>Sigma</source>
        <translation>Sigma</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Size of the vocabulary: one more than the largest number that comes in.</source>
        <translation>词汇量：比输入的最大数大 1。</translation>
    </message>
    <message>
        <source>Sorted</source>
        <translation>已排序</translation>
    </message>
    <message>
        <source>Sorts numbers into bins.</source>
        <translation>把数字分到各个箱中。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>切分</translation>
    </message>
    <message>
        <source>Spreads the values of each channel evenly over the range while training.</source>
        <translation>训练时把每个通道的值均匀分布到整个范围。</translation>
    </message>
    <message>
        <source>Standard deviation of the noise, from 0 to 1.</source>
        <translation>噪声的标准差，从 0 到 1。</translation>
    </message>
    <message>
        <source>Stateful</source>
        <translation>有状态</translation>
    </message>
    <message>
        <source>Steps taken away at the beginning and at the end.</source>
        <translation>在开头和结尾裁去的步数。</translation>
    </message>
    <message>
        <source>Strength of the colours, or an interval: 0 is grey, 0.5 no change, 1 full colours.</source>
        <translation>颜色的浓度，或一个区间：0 为灰，0.5 不变，1 为最浓。</translation>
    </message>
    <message>
        <source>Stretches the height of images at random while training; their size stays.</source>
        <translation>训练时随机拉伸图像的高度；图像尺寸不变。</translation>
    </message>
    <message>
        <source>Stretches the values of each channel of each image over the whole range.</source>
        <translation>把每张图像每个通道的值拉伸到整个范围。</translation>
    </message>
    <message>
        <source>Stretches the width of images at random while training; their size stays.</source>
        <translation>训练时随机拉伸图像的宽度；图像尺寸不变。</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>步幅</translation>
    </message>
    <message>
        <source>Subscripts</source>
        <translation>下标式</translation>
    </message>
    <message>
        <source>Takes cells away at the edges of images.</source>
        <translation>裁去图像边缘的单元。</translation>
    </message>
    <message>
        <source>Takes cells away at the edges of series.</source>
        <translation>裁去序列两端的步。</translation>
    </message>
    <message>
        <source>Takes cells away at the edges of volumes.</source>
        <translation>裁去体数据边缘的单元。</translation>
    </message>
    <message>
        <source>The axes on which it works.</source>
        <translation>它作用的轴。</translation>
    </message>
    <message>
        <source>The axes over which queries look at keys; null takes all but batch and features.</source>
        <translation>查询在哪些轴上查看键；null 表示除批和特征外的所有轴。</translation>
    </message>
    <message>
        <source>The axes with a mean and variance for each index; none for one of all numbers.</source>
        <translation>每个索引各有均值和方差的轴；没有则所有数字共用一个。</translation>
    </message>
    <message>
        <source>The axis of the channels.</source>
        <translation>通道所在的轴。</translation>
    </message>
    <message>
        <source>The axis or axes on which it works; none: all of them.</source>
        <translation>它作用的一个或多个轴；不填则为所有轴。</translation>
    </message>
    <message>
        <source>The axis or axes whose values are brought to mean 0 and variance 1 together.</source>
        <translation>一起变为均值 0、方差 1 的轴，可以是一个或几个。</translation>
    </message>
    <message>
        <source>The axis or axes whose values are scaled together.</source>
        <translation>一起缩放的轴，可以是一个或几个。</translation>
    </message>
    <message>
        <source>The axis or axes whose values together get length 1.</source>
        <translation>其值合起来长度为 1 的轴，可以是一个或几个。</translation>
    </message>
    <message>
        <source>The axis that is summed over, or a pair: one of each input.</source>
        <translation>求和的轴，或一对轴：每个输入各一个。</translation>
    </message>
    <message>
        <source>The cells; each takes what the one before it puts out.</source>
        <translation>各个单元；每个单元接收前一个单元的输出。</translation>
    </message>
    <message>
        <source>The distance between the cells of the kernel.</source>
        <translation>卷积核各格之间的距离。</translation>
    </message>
    <message>
        <source>The factor of RandomBrightness; left out, the brightness stays.</source>
        <translation>RandomBrightness 的 factor；不填则亮度不变。</translation>
    </message>
    <message>
        <source>The factor of RandomContrast; left out, the contrast stays.</source>
        <translation>RandomContrast 的 factor；不填则对比度不变。</translation>
    </message>
    <message>
        <source>The factor of RandomHue; left out, the hue stays.</source>
        <translation>RandomHue 的 factor；不填则色相不变。</translation>
    </message>
    <message>
        <source>The factor of RandomSaturation; left out, the saturation stays.</source>
        <translation>RandomSaturation 的 factor；不填则饱和度不变。</translation>
    </message>
    <message>
        <source>The function of the gates, which say how much passes.</source>
        <translation>门所用的函数；门决定有多少信息通过。</translation>
    </message>
    <message>
        <source>The function that is applied to what becomes the new state.</source>
        <translation>作用于即将成为新状态的值的函数。</translation>
    </message>
    <message>
        <source>The greatest value that is let through.</source>
        <translation>允许通过的最大值。</translation>
    </message>
    <message>
        <source>The kind of numbers of the result; none: as the input.</source>
        <translation>结果的数值类型；不填则与输入相同。</translation>
    </message>
    <message>
        <source>The known tokens in the order of their indices; empty to learn them from data.</source>
        <translation>按索引顺序排列的已知词元；留空则从数据中学习。</translation>
    </message>
    <message>
        <source>The layer that goes backwards; null takes a copy of the first.</source>
        <translation>反向走的层；为空时取第一个层的副本。</translation>
    </message>
    <message>
        <source>The layer that sees each step, the second axis left out.</source>
        <translation>作用于每个时间步的层，输入中不含第二个轴。</translation>
    </message>
    <message>
        <source>The layer whose kernel is normalized.</source>
        <translation>要对其核做归一化的层。</translation>
    </message>
    <message>
        <source>The layers, in the order in which they are applied.</source>
        <translation>各层，按应用的顺序。</translation>
    </message>
    <message>
        <source>The least value that is let through.</source>
        <translation>允许通过的最小值。</translation>
    </message>
    <message>
        <source>The lengths of the axes.</source>
        <translation>各轴的长度。</translation>
    </message>
    <message>
        <source>The lengths of the new axes; one may be -1 and is worked out.</source>
        <translation>新轴的长度；其中一个可以是 -1，会自动算出。</translation>
    </message>
    <message>
        <source>The mean to subtract; empty to learn mean and variance from data.</source>
        <translation>要减去的均值；留空则从数据中学习均值和方差。</translation>
    </message>
    <message>
        <source>The most tokens that the vocabulary may have, special ones included.</source>
        <translation>词表最多可有的词元数，包括特殊词元。</translation>
    </message>
    <message>
        <source>The number of indices for each text: longer ones are cut, shorter ones get zeros.</source>
        <translation>每个文本的索引个数：长的截断，短的补零。</translation>
    </message>
    <message>
        <source>The numbers that the layer puts out; int64 for indices, float32 for encodings.</source>
        <translation>该层输出的数字类型；索引为 int64，编码为 float32。</translation>
    </message>
    <message>
        <source>The numbers that the way back computes with; null takes the layer&apos;s.</source>
        <translation>反向计算使用的数值类型；null 表示与层相同。</translation>
    </message>
    <message>
        <source>The plain recurrent layer: each step sees the input and the output before it.</source>
        <translation>最简单的循环层：每个时间步看到输入和前一步的输出。</translation>
    </message>
    <message>
        <source>The power of the amplitude that is taken: 1 for the amplitude, 2 for the power.</source>
        <translation>取振幅的几次方：1 为振幅，2 为功率。</translation>
    </message>
    <message>
        <source>The power that is 0 decibels loud.</source>
        <translation>0 分贝对应的功率。</translation>
    </message>
    <message>
        <source>The product, such as &quot;abc,cd-&gt;abd&quot;: input, kernel and output.</source>
        <translation>乘积，如 &quot;abc,cd-&gt;abd&quot;：输入、核和输出。</translation>
    </message>
    <message>
        <source>The recurrent layer that goes forward, such as an LSTM.</source>
        <translation>正向走的循环层，例如 LSTM。</translation>
    </message>
    <message>
        <source>The same for the width; left out, the proportions stay.</source>
        <translation>宽度的相同设置；不填则保持比例。</translation>
    </message>
    <message>
        <source>The shape of one result, which Keras needs for some Python code; a formula does not need it.</source>
        <translation>单个结果的形状，Keras 的某些 Python 代码需要它；公式不需要。</translation>
    </message>
    <message>
        <source>The share of channels that is dropped, from 0 to 1.</source>
        <translation>丢弃的通道比例，从 0 到 1。</translation>
    </message>
    <message>
        <source>The share of the images that become grey.</source>
        <translation>变为灰度图的图像所占的比例。</translation>
    </message>
    <message>
        <source>The share of the input that is dropped while training, the same at all steps.</source>
        <translation>训练时输入中被丢弃的比例，所有时间步丢弃相同的部分。</translation>
    </message>
    <message>
        <source>The share of the scores that is dropped while training.</source>
        <translation>训练时丢弃的分数比例。</translation>
    </message>
    <message>
        <source>The share of the state that is dropped while training, the same at all steps.</source>
        <translation>训练时状态中被丢弃的比例，所有时间步丢弃相同的部分。</translation>
    </message>
    <message>
        <source>The share of the weights that is dropped while training.</source>
        <translation>训练时丢弃的权重比例。</translation>
    </message>
    <message>
        <source>The size of the window.</source>
        <translation>窗口的大小。</translation>
    </message>
    <message>
        <source>The strength, as for dropout: the noise deviates by the root of rate / (1 - rate).</source>
        <translation>强度，同丢弃率：噪声的标准差为 rate / (1 - rate) 的平方根。</translation>
    </message>
    <message>
        <source>The token that stands for a missing value: index 0, or no trace in encodings.</source>
        <translation>代表缺失值的词元：索引为 0，在编码中不留痕迹。</translation>
    </message>
    <message>
        <source>The type of the tokens; only int64 is possible.</source>
        <translation>词元的类型；只能是 int64。</translation>
    </message>
    <message>
        <source>The value of new cells where fill_mode is constant.</source>
        <translation>fill_mode 为 constant 时新像素的值。</translation>
    </message>
    <message>
        <source>The value of padded cells.</source>
        <translation>填充像素的值。</translation>
    </message>
    <message>
        <source>The variance whose square root is divided by; given together with mean.</source>
        <translation>方差，数据除以其平方根；与 mean 同时给出。</translation>
    </message>
    <message>
        <source>The waves of a short-time Fourier transform, as the kernel of a convolution.</source>
        <translation>短时傅里叶变换的各个波，用作卷积核。</translation>
    </message>
    <message>
        <source>The way back through a convolution of images: each value puts a pattern around its place.</source>
        <translation>图像卷积的逆向过程：每个值在其位置周围放上一个图案。</translation>
    </message>
    <message>
        <source>The way back through a convolution of series: each value puts a pattern around its place.</source>
        <translation>序列卷积的逆向过程：每个值在其位置周围放上一个图案。</translation>
    </message>
    <message>
        <source>The way back through a convolution of volumes: each value puts a pattern around its place.</source>
        <translation>体数据卷积的逆向过程：每个值在其位置周围放上一个图案。</translation>
    </message>
    <message>
        <source>The window over each frame: a name such as &quot;hann&quot;, a list of values, or null.</source>
        <translation>加在每一帧上的窗：窗函数名（如 &quot;hann&quot;）、数值列表或 null。</translation>
    </message>
    <message>
        <source>Theta</source>
        <translation>Theta</translation>
    </message>
    <message>
        <source>Threshold factor</source>
        <translation>阈值系数</translation>
    </message>
    <message>
        <source>Tie weights</source>
        <translation>共享权重</translation>
    </message>
    <message>
        <source>Top db</source>
        <translation>最大分贝</translation>
    </message>
    <message>
        <source>Turns a signal into its frequencies over time, with waves that can be trained.</source>
        <translation>把信号转换为随时间变化的频率，所用的波可以训练。</translation>
    </message>
    <message>
        <source>Turns each image by a random angle while training.</source>
        <translation>训练时把每张图像旋转随机的角度。</translation>
    </message>
    <message>
        <source>Turns indices of categories into rows of zeros, ones or counts.</source>
        <translation>把类别索引转换为由零、一或计数组成的行。</translation>
    </message>
    <message>
        <source>Turns random images into their negatives while training.</source>
        <translation>训练时把随机的图像变为负片。</translation>
    </message>
    <message>
        <source>Turns sound into the loudness of bands of pitch over time.</source>
        <translation>把声音转换为各音高频带随时间变化的响度。</translation>
    </message>
    <message>
        <source>Turns texts into the indices that they have in a vocabulary, or back.</source>
        <translation>把文本转换为它们在词表中的索引，或反过来。</translation>
    </message>
    <message>
        <source>Turns the colours of each image round the colour circle while training.</source>
        <translation>训练时让每张图像的颜色绕色环转动。</translation>
    </message>
    <message>
        <source>Turns whole numbers into the indices that they have in a vocabulary, or back.</source>
        <translation>把整数转换为它们在词表中的索引，或反过来。</translation>
    </message>
    <message>
        <source>Twice the number of frequencies; empty means the next power of two of frame_length.</source>
        <translation>频率个数的两倍；留空表示不小于 frame_length 的 2 的幂。</translation>
    </message>
    <message>
        <source>Unit forget bias</source>
        <translation>遗忘门偏置为一</translation>
    </message>
    <message>
        <source>Unroll</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Use cudnn</source>
        <translation>使用 cuDNN</translation>
    </message>
    <message>
        <source>Use scale</source>
        <translation>使用缩放</translation>
    </message>
    <message>
        <source>Value dim</source>
        <translation>值维度</translation>
    </message>
    <message>
        <source>Value range</source>
        <translation>取值范围</translation>
    </message>
    <message>
        <source>Values up to this become 0.</source>
        <translation>不大于此数的值变为 0。</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>方差</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>Vocabulary dtype</source>
        <translation>词表数据类型</translation>
    </message>
    <message>
        <source>Weight of the sum of the absolute values.</source>
        <translation>绝对值之和的权重。</translation>
    </message>
    <message>
        <source>Weight of the sum of the squares.</source>
        <translation>平方和的权重。</translation>
    </message>
    <message>
        <source>What Keras takes as the mask of the result; a formula makes none.</source>
        <translation>Keras 作为结果掩码的内容；公式不产生掩码。</translation>
    </message>
    <message>
        <source>What computes one step, such as an LSTMCell; several cells are stacked.</source>
        <translation>计算一个时间步的单元，例如 LSTMCell；给出多个单元时将其堆叠。</translation>
    </message>
    <message>
        <source>What fades each frame in and out: the name of a window, its values, or none.</source>
        <translation>使每帧淡入淡出的窗：窗函数的名称、数值，或没有。</translation>
    </message>
    <message>
        <source>What fades each frame in and out: the name of a window, or its values.</source>
        <translation>使每帧淡入淡出的窗：窗函数的名称或数值。</translation>
    </message>
    <message>
        <source>What fills the box: a number, or one for each of three channels; null is noise.</source>
        <translation>方框填充的内容：一个数，或三个通道各一个数；空为噪声。</translation>
    </message>
    <message>
        <source>What happens at the borders: valid or same.</source>
        <translation>边界的处理方式：valid 或 same。</translation>
    </message>
    <message>
        <source>What happens at the edges of the input: valid keeps inside, same adds zeros.</source>
        <translation>输入边缘的处理方式：valid 只在内部，same 在四周补零。</translation>
    </message>
    <message>
        <source>What indices of unknown tokens become where invert is true.</source>
        <translation>invert 为真时，未知词元的索引转换成什么。</translation>
    </message>
    <message>
        <source>What is above a threshold passes, the rest becomes 0.</source>
        <translation>大于阈值的值通过，其余变为 0。</translation>
    </message>
    <message>
        <source>What is done to each text first: small letters, punctuation taken out, or neither.</source>
        <translation>先对每个文本做什么：转为小写、去掉标点，或都不做。</translation>
    </message>
    <message>
        <source>What is put out of each frequency: its strength in some measure, its phase, or parts of the complex number.</source>
        <translation>每个频率输出什么：某种度量的强度、相位，或复数的部分。</translation>
    </message>
    <message>
        <source>What stands for a missing value and gets bin 0 for itself.</source>
        <translation>代表缺失值、独占箱 0 的值。</translation>
    </message>
    <message>
        <source>What stands in boxes and labels that are missing.</source>
        <translation>缺少的方框和标签的填充值。</translation>
    </message>
    <message>
        <source>What stands where no image is: its reflection, its repetition, fill_value or the edge.</source>
        <translation>图像之外的内容：图像的反射、重复、fill_value 或边缘。</translation>
    </message>
    <message>
        <source>What the kernel that keeps the channels apart is projected to after each step.</source>
        <translation>每步之后各通道独立的卷积核投影到的范围。</translation>
    </message>
    <message>
        <source>What the kernel that meets the input is projected to after each step.</source>
        <translation>每步之后与输入相乘的核被投影到的范围。</translation>
    </message>
    <message>
        <source>What the kernel that meets the state is projected to after each step.</source>
        <translation>每步之后与状态相乘的核被投影到的范围。</translation>
    </message>
    <message>
        <source>What the kernel that mixes the channels is projected to after each step.</source>
        <translation>每步之后混合通道的卷积核投影到的范围。</translation>
    </message>
    <message>
        <source>What the kernels are projected to after each step.</source>
        <translation>每一步之后，核投影到的范围。</translation>
    </message>
    <message>
        <source>What the offsets are projected to after each step.</source>
        <translation>每一步之后，偏置投影到的范围。</translation>
    </message>
    <message>
        <source>What the vectors are projected to after each step.</source>
        <translation>每步之后向量投影到的范围。</translation>
    </message>
    <message>
        <source>What the window is divided by: &quot;density&quot; the root of the sum of squares, &quot;spectrum&quot; the sum, null nothing.</source>
        <translation>窗除以什么：&quot;density&quot; 为平方和的平方根，&quot;spectrum&quot; 为总和，null 为不除。</translation>
    </message>
    <message>
        <source>Where one bin ends and the next begins, in rising order; the outer bins are open.</source>
        <translation>相邻两箱的分界，从小到大；两端的箱没有边界。</translation>
    </message>
    <message>
        <source>Where the highest band ends, in hertz; empty means half the sampling rate.</source>
        <translation>最高频带的终点，单位赫兹；留空表示采样率的一半。</translation>
    </message>
    <message>
        <source>Where the lowest band begins, in hertz.</source>
        <translation>最低频带的起点，单位赫兹。</translation>
    </message>
    <message>
        <source>Whether 0 stands for padding, which later layers leave out.</source>
        <translation>0 是否表示填充，后续层会略过。</translation>
    </message>
    <message>
        <source>Whether a batch begins with the states that the batch before it left; the batch size must then be fixed.</source>
        <translation>一批是否从上一批留下的状态开始；此时批大小必须固定。</translation>
    </message>
    <message>
        <source>Whether a learned factor scales the scores.</source>
        <translation>是否用学习得到的系数缩放分数。</translation>
    </message>
    <message>
        <source>Whether a learned vector weights the sum.</source>
        <translation>是否用学习得到的向量为求和加权。</translation>
    </message>
    <message>
        <source>Whether a masked step puts out zeros instead of the output before it.</source>
        <translation>被掩盖的时间步是否输出零，而不是前一步的输出。</translation>
    </message>
    <message>
        <source>Whether all cells count where an image gets smaller, so that no pattern appears.</source>
        <translation>图像缩小时是否计入所有像素，以免出现摩尔纹。</translation>
    </message>
    <message>
        <source>Whether attention runs without keeping the scores; null lets the program decide.</source>
        <translation>注意力计算时是否不保留分数；null 表示由程序决定。</translation>
    </message>
    <message>
        <source>Whether axes that are reduced stay, with length 1.</source>
        <translation>被归约的轴是否以长度 1 保留。</translation>
    </message>
    <message>
        <source>Whether brightness, colour, contrast and sharpness are among the operations.</source>
        <translation>操作中是否包括亮度、颜色、对比度和锐度。</translation>
    </message>
    <message>
        <source>Whether counts are max_tokens long even where the vocabulary is smaller.</source>
        <translation>词表较小时，计数的长度是否仍为 max_tokens。</translation>
    </message>
    <message>
        <source>Whether each index, each sample or each sample&apos;s counts become one row.</source>
        <translation>每个索引、每个样本，还是每个样本的计数成为一行。</translation>
    </message>
    <message>
        <source>Whether encodings are max_tokens long even where the vocabulary is smaller.</source>
        <translation>词表较小时，编码的长度是否仍为 max_tokens。</translation>
    </message>
    <message>
        <source>Whether frames reach over the ends of the signal.</source>
        <translation>帧是否可以超出信号的两端。</translation>
    </message>
    <message>
        <source>Whether frequencies and channels get an axis each, as images have.</source>
        <translation>频率和通道是否像图像那样各有一个轴。</translation>
    </message>
    <message>
        <source>Whether images of other proportions are cropped instead of distorted.</source>
        <translation>比例不同的图像是否裁剪而不变形。</translation>
    </message>
    <message>
        <source>Whether images of other proportions are padded instead of distorted.</source>
        <translation>比例不同的图像是否填充而不变形。</translation>
    </message>
    <message>
        <source>Whether indices are turned into tokens instead.</source>
        <translation>是否反过来把索引转换为词元。</translation>
    </message>
    <message>
        <source>Whether loudness is in decibels.</source>
        <translation>响度是否以分贝表示。</translation>
    </message>
    <message>
        <source>Whether normalized data is turned back into what it was.</source>
        <translation>是否把归一化的数据还原。</translation>
    </message>
    <message>
        <source>Whether rows may differ in length; must be false here.</source>
        <translation>各行长度是否可以不同；这里必须为假。</translation>
    </message>
    <message>
        <source>Whether texts are cut at white space, into characters, or not at all.</source>
        <translation>文本按空白切分、切分为字符，还是不切分。</translation>
    </message>
    <message>
        <source>Whether the dense layers inside add an offset.</source>
        <translation>内部的全连接层是否加上偏置。</translation>
    </message>
    <message>
        <source>Whether the kernel computes the real or the imaginary part.</source>
        <translation>卷积核计算实部还是虚部。</translation>
    </message>
    <message>
        <source>Whether the last states are given behind the output.</source>
        <translation>是否在输出之后再给出最后的状态。</translation>
    </message>
    <message>
        <source>Whether the number of steps must be known when the layer is built.</source>
        <translation>构建本层时是否必须已知时间步数。</translation>
    </message>
    <message>
        <source>Whether the offset of the forget gate starts at one, so that the cell remembers.</source>
        <translation>遗忘门的偏置是否从 1 开始，使单元倾向于记住。</translation>
    </message>
    <message>
        <source>Whether the output is indices, or rows of zeros and ones, counts or weighted counts.</source>
        <translation>输出是索引，还是由零和一、计数或加权计数组成的行。</translation>
    </message>
    <message>
        <source>Whether the output is indices, or rows of zeros, ones, counts or weighted counts.</source>
        <translation>输出是索引，还是由零、一、计数或加权计数组成的行。</translation>
    </message>
    <message>
        <source>Whether the output is stored without its zeros; must be false here.</source>
        <translation>输出是否以稀疏方式存储；这里必须为假。</translation>
    </message>
    <message>
        <source>Whether the output is the bin&apos;s index, or a row with a 1 at it.</source>
        <translation>输出是箱的索引，还是在该位置为 1 的一行。</translation>
    </message>
    <message>
        <source>Whether the output is the bin&apos;s index, or rows of zeros, ones or counts.</source>
        <translation>输出是箱的索引，还是由零、一或计数组成的行。</translation>
    </message>
    <message>
        <source>Whether the output of every step is given, or only that of the last.</source>
        <translation>给出每个时间步的输出，还是只给出最后一步的输出。</translation>
    </message>
    <message>
        <source>Whether the power is measured for each frequency or for the whole of a window.</source>
        <translation>功率按每个频率还是按整个窗度量。</translation>
    </message>
    <message>
        <source>Whether the reset gate acts behind the product with the recurrent kernel.</source>
        <translation>重置门是否作用于与循环核相乘之后。</translation>
    </message>
    <message>
        <source>Whether the steps are taken from the last to the first; outputs come in that order.</source>
        <translation>是否从最后一步走到第一步；输出按此顺序排列。</translation>
    </message>
    <message>
        <source>Whether the way back uses the same vectors, and not a matrix of its own.</source>
        <translation>反向是否使用同样的向量，而不是单独的矩阵。</translation>
    </message>
    <message>
        <source>Whether the window counts as one period.</source>
        <translation>窗是否按一个周期计算。</translation>
    </message>
    <message>
        <source>Whether the window is one value of a longer one short.</source>
        <translation>窗是否按周期计算（比对称窗少一个值）。</translation>
    </message>
    <message>
        <source>Whether values are only divided by their deviation; RMSNormalization replaces it.</source>
        <translation>是否只把值除以标准差；RMSNormalization 可代替它。</translation>
    </message>
    <message>
        <source>Whether vectors along the axis get length 1 before, so that the result is the cosine of their angle.</source>
        <translation>是否先把沿该轴的向量缩放到长度 1，使结果成为它们夹角的余弦。</translation>
    </message>
    <message>
        <source>Which axis comes first, second and so on, counted from 1 without the batch.</source>
        <translation>哪个轴排在第一、第二等等，从 1 开始计数，不含批轴。</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Width and height of the blur in cells, both odd.</source>
        <translation>模糊的宽度和高度（像素数），均为奇数。</translation>
    </message>
    <message>
        <source>Width factor</source>
        <translation>宽度系数</translation>
    </message>
    <message>
        <source>Width of the result in cells.</source>
        <translation>结果的宽度（像素数）。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗函数</translation>
    </message>
    <message>
        <source>Wraps a layer and keeps the largest singular value of its kernel at 1 while training.</source>
        <translation>包装一个层，训练时使其核的最大奇异值保持为 1。</translation>
    </message>
    <message>
        <source>X factor</source>
        <translation>X 系数</translation>
    </message>
    <message>
        <source>X max</source>
        <translation>X 最大</translation>
    </message>
    <message>
        <source>X min</source>
        <translation>X 最小</translation>
    </message>
    <message>
        <source>Y factor</source>
        <translation>Y 系数</translation>
    </message>
    <message>
        <source>Zero output for mask</source>
        <translation>掩码步输出零</translation>
    </message>
    <message>
        <source>Zeros added before and behind along each axis.</source>
        <translation>沿每个轴在前、后添加的零的个数。</translation>
    </message>
    <message>
        <source>Zeros added before and behind the steps.</source>
        <translation>在各步之前和之后添加的零的个数。</translation>
    </message>
    <message>
        <source>Zooms each image in or out by a random factor while training.</source>
        <translation>训练时把每张图像按随机的倍数放大或缩小。</translation>
    </message>
    <message>
        <source>&quot;epoch&quot;, &quot;batch&quot;, or the number of batches between two figures of batches.</source>
        <translation>&quot;epoch&quot;、&quot;batch&quot;，或两次记录批指标之间的批数。</translation>
    </message>
    <message>
        <source>&quot;epoch&quot;, or the number of batches between two backups.</source>
        <translation>&quot;epoch&quot;，或两次备份之间的批数。</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2.</source>
        <translation>无法连接 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is another computer, which NETWRIGHT_REMOTE_HOSTS does not name.</source>
        <translation>%1 是另一台计算机，NETWRIGHT_REMOTE_HOSTS 没有列出它。</translation>
    </message>
    <message>
        <source>%1/%2%3</source>
        <translation>%1/%2%3</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a regular expression for names.</source>
        <translation>%1：“%2”不是可用于名称的正则表达式。</translation>
    </message>
    <message>
        <source>%1: class numbers must be from 0 to %2, received %3.</source>
        <translation>%1：类别编号必须在 0 到 %2 之间，收到 %3。</translation>
    </message>
    <message>
        <source>%1: class_id %2 needs a last axis with that class, received the shape %3.</source>
        <translation>%1：class_id %2 要求最后一轴含有该类别，收到形状 %3。</translation>
    </message>
    <message>
        <source>%1: expected a whole checkpoint of a training.</source>
        <translation>%1：应为完整的训练检查点。</translation>
    </message>
    <message>
        <source>%1: labels and predictions must have the same shape, received %2 and %3.</source>
        <translation>%1：标签与预测的形状必须相同，收到 %2 和 %3。</translation>
    </message>
    <message>
        <source>%1: labels must be one-hot or yes and no for each class, of the same shape as the predictions, received %2 and %3.</source>
        <translation>%1：标签必须为独热编码或每类是否，且与预测形状相同，收到 %2 和 %3。</translation>
    </message>
    <message>
        <source>%1: predictions (batch, classes) were expected, received %2.</source>
        <translation>%1：应为预测 (批, 类别)，收到 %2。</translation>
    </message>
    <message>
        <source>%1: sample weights %2 do not fit labels %3.</source>
        <translation>%1：样本权重 %2 与标签 %3 不符。</translation>
    </message>
    <message>
        <source>%1: target_class_ids must be from 0 to %2, received %3.</source>
        <translation>%1：target_class_ids 必须在 0 到 %2 之间，收到 %3。</translation>
    </message>
    <message>
        <source>%1: there are no averages of the weights; use_ema must be true.</source>
        <translation>%1：没有权重的移动平均值；use_ema 必须为 true。</translation>
    </message>
    <message>
        <source>%1: there is no slot named %2.</source>
        <translation>%1：没有名为 %2 的槽。</translation>
    </message>
    <message>
        <source>%1: there must be a weight for each label, received %2 weights for predictions %3.</source>
        <translation>%1：每个标签必须有一个权重，收到 %2 个权重，预测为 %3。</translation>
    </message>
    <message>
        <source>%1: there must be one label for each answer, received labels %2 and predictions %3.</source>
        <translation>%1：每个预测必须有一个标签，收到标签 %2 和预测 %3。</translation>
    </message>
    <message>
        <source>%1: thresholds must be a number or a list of numbers, received none.</source>
        <translation>%1：thresholds 必须是数或数的列表，收到空列表。</translation>
    </message>
    <message>
        <source>%1: weights can be excluded from the decay only before the optimizer is built.</source>
        <translation>%1：只能在优化器构建之前将权重排除在衰减之外。</translation>
    </message>
    <message>
        <source>1 falls along a straight line, 2 along a parabola.</source>
        <translation>1 沿直线下降，2 沿抛物线下降。</translation>
    </message>
    <message>
        <source>A backup failed: %1</source>
        <translation>备份失败：%1</translation>
    </message>
    <message>
        <source>A batch must have rows, received none.</source>
        <translation>一批必须有样本，但没有收到任何行。</translation>
    </message>
    <message>
        <source>A callback failed: %1.</source>
        <translation>回调失败：%1。</translation>
    </message>
    <message>
        <source>A greater prediction means yes; none: 0.5, a list: one figure for each.</source>
        <translation>预测大于它即为“是”；无：0.5；列表：每个一个数值。</translation>
    </message>
    <message>
        <source>A greater prediction means yes; none: the largest one does.</source>
        <translation>预测大于它即为“是”；无：最大的为“是”。</translation>
    </message>
    <message>
        <source>A label whose samples do not count; none: all count.</source>
        <translation>此标签的样本不计入；无：全部计入。</translation>
    </message>
    <message>
        <source>A prediction that is not less belongs to the region.</source>
        <translation>不小于它的预测属于区域。</translation>
    </message>
    <message>
        <source>A table of rates, each for a range of steps.</source>
        <translation>学习率的表，每个学习率用于一段步数。</translation>
    </message>
    <message>
        <source>A weight for each label; none: all equal.</source>
        <translation>每个标签的权重；无：全部相等。</translation>
    </message>
    <message>
        <source>AUC: num_labels needs multi_label, which is off.</source>
        <translation>AUC：num_labels 需要 multi_label，但它未开启。</translation>
    </message>
    <message>
        <source>AUC: num_thresholds must be at least 2, received %1.</source>
        <translation>AUC：num_thresholds 至少为 2，收到 %1。</translation>
    </message>
    <message>
        <source>AUC: there must be a weight for each label, received %1 weights for predictions %2.</source>
        <translation>AUC：每个标签必须有一个权重，收到 %1 个权重，预测为 %2。</translation>
    </message>
    <message>
        <source>AUC: with multi_label, predictions (batch, labels) were expected, received %1.</source>
        <translation>AUC：使用 multi_label 时应为预测 (批, 标签)，收到 %1。</translation>
    </message>
    <message>
        <source>Adam beta 1</source>
        <translation>Adam 的 Beta 1</translation>
    </message>
    <message>
        <source>Adam beta 2</source>
        <translation>Adam 的 Beta 2</translation>
    </message>
    <message>
        <source>Adam lr ratio</source>
        <translation>Adam 学习率比例</translation>
    </message>
    <message>
        <source>Adam that looks ahead to where its momentum leads, as Nesterov&apos;s does.</source>
        <translation>像 Nesterov 动量那样，先看动量将走到哪里的 Adam。</translation>
    </message>
    <message>
        <source>Adam with steps in proportion to the size of each weight array: for large batches.</source>
        <translation>步长与每个权重数组的大小成比例的 Adam：用于大批量训练。</translation>
    </message>
    <message>
        <source>Adam with the largest recent gradient in the place of the averaged square.</source>
        <translation>用近来最大的梯度代替平方平均值的 Adam。</translation>
    </message>
    <message>
        <source>Adam with weights that shrink by a share of themselves in each step.</source>
        <translation>每一步中权重都按自身的一定比例缩小的 Adam。</translation>
    </message>
    <message>
        <source>AdamW: weight_decay must be a number, received nothing.</source>
        <translation>AdamW：weight_decay 必须是数字，实际为空。</translation>
    </message>
    <message>
        <source>Another optimizer, with a loss that is scaled up against underflow in float16.</source>
        <translation>包装另一个优化器，并放大损失，以防 float16 中的下溢。</translation>
    </message>
    <message>
        <source>Apply class balancing</source>
        <translation>平衡类别</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均方式</translation>
    </message>
    <message>
        <source>Backup dir</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>BackupAndRestore: backup_dir must name a folder.</source>
        <translation>BackupAndRestore：backup_dir 必须是文件夹名称。</translation>
    </message>
    <message>
        <source>BackupAndRestore: save_freq must be &quot;epoch&quot; or a number of batches, received %1.</source>
        <translation>BackupAndRestore：save_freq 必须是 &quot;epoch&quot; 或批数，收到的是 %1。</translation>
    </message>
    <message>
        <source>Beta 2 decay</source>
        <translation>Beta 2 衰减</translation>
    </message>
    <message>
        <source>BinaryFocalCrossentropy: labels and predictions must have the same shape, received %1 and %2.</source>
        <translation>BinaryFocalCrossentropy：标签与预测的形状必须相同，收到 %1 和 %2。</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>分界步数</translation>
    </message>
    <message>
        <source>CTC: labels (batch, length) and predictions (batch, steps, classes) were expected, received %1 and %2.</source>
        <translation>CTC：应为标签 (批, 长度) 和预测 (批, 步, 类别)，收到 %1 和 %2。</translation>
    </message>
    <message>
        <source>CTC: labels must be from 0 to %1, received %2.</source>
        <translation>CTC：标签必须在 0 到 %1 之间，收到 %2。</translation>
    </message>
    <message>
        <source>CategoricalFocalCrossentropy: alpha must have one value for each class, received %1 for predictions %2.</source>
        <translation>CategoricalFocalCrossentropy：alpha 必须为每个类别给一个值，收到 %1 个，预测为 %2。</translation>
    </message>
    <message>
        <source>CategoricalFocalCrossentropy: labels must be one-hot, of the same shape as the predictions, received %1 and %2.</source>
        <translation>CategoricalFocalCrossentropy：标签必须为独热编码且与预测形状相同，收到 %1 和 %2。</translation>
    </message>
    <message>
        <source>CategoricalGeneralizedCrossEntropy: there must be one class number for each prediction, received labels %1 and predictions %2.</source>
        <translation>CategoricalGeneralizedCrossEntropy：每个预测必须有一个类别编号，收到标签 %1 和预测 %2。</translation>
    </message>
    <message>
        <source>Circle: there must be one class number for each embedding, received labels %1 and predictions %2.</source>
        <translation>Circle：每个嵌入必须有一个类别编号，收到标签 %1 和预测 %2。</translation>
    </message>
    <message>
        <source>Class aggregation</source>
        <translation>类别汇总方式</translation>
    </message>
    <message>
        <source>Class id</source>
        <translation>类别编号</translation>
    </message>
    <message>
        <source>Clip threshold</source>
        <translation>裁剪阈值</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Decay rate</source>
        <translation>衰减率</translation>
    </message>
    <message>
        <source>Decay steps</source>
        <translation>衰减步数</translation>
    </message>
    <message>
        <source>Delete checkpoint</source>
        <translation>删除检查点</translation>
    </message>
    <message>
        <source>Double checkpoint</source>
        <translation>双重检查点</translation>
    </message>
    <message>
        <source>Drop path rate</source>
        <translation>路径丢弃率</translation>
    </message>
    <message>
        <source>Dynamic growth steps</source>
        <translation>动态增长步数</translation>
    </message>
    <message>
        <source>Embeddings freq</source>
        <translation>嵌入写出间隔</translation>
    </message>
    <message>
        <source>Embeddings metadata</source>
        <translation>嵌入元数据</translation>
    </message>
    <message>
        <source>End learning rate</source>
        <translation>最终学习率</translation>
    </message>
    <message>
        <source>Epoch %1/%2</source>
        <translation>第 %1/%2 轮</translation>
    </message>
    <message>
        <source>Epochs between two files of weights for the projector; 0 writes none.</source>
        <translation>为投影器写出权重文件的间隔轮数；0 表示不写。</translation>
    </message>
    <message>
        <source>Epochs between two histograms of the weights; 0 writes none.</source>
        <translation>写出权重直方图的间隔轮数；0 表示不写。</translation>
    </message>
    <message>
        <source>Epsilon 1</source>
        <translation>Epsilon 1 值</translation>
    </message>
    <message>
        <source>Epsilon 2</source>
        <translation>Epsilon 2 值</translation>
    </message>
    <message>
        <source>Evaluates with the moving averages of the weights that the optimizer keeps.</source>
        <translation>用优化器保存的权重移动平均值进行评估。</translation>
    </message>
    <message>
        <source>Exclude embeddings</source>
        <translation>排除嵌入层</translation>
    </message>
    <message>
        <source>Exclude layers</source>
        <translation>排除的层</translation>
    </message>
    <message>
        <source>Factor of its fifth power in the iteration.</source>
        <translation>迭代中矩阵五次幂的系数。</translation>
    </message>
    <message>
        <source>Factor of its third power in the iteration.</source>
        <translation>迭代中矩阵三次幂的系数。</translation>
    </message>
    <message>
        <source>Factor of the matrix in the iteration.</source>
        <translation>迭代中矩阵本身的系数。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>First decay steps</source>
        <translation>首次衰减步数</translation>
    </message>
    <message>
        <source>Fn</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Follow the regularized leader: for shallow models with many sparse inputs.</source>
        <translation>跟随正则化领先者（FTRL）：用于有许多稀疏输入的浅层模型。</translation>
    </message>
    <message>
        <source>For class numbers of which some are wrong: between cross-entropy and error.</source>
        <translation>用于部分有误的类别编号：介于交叉熵与误差之间。</translation>
    </message>
    <message>
        <source>For embeddings: those of one class come together, those of others part.</source>
        <translation>用于嵌入：同类靠近，异类分开。</translation>
    </message>
    <message>
        <source>For one-hot labels: surprise that counts less where answers are right already.</source>
        <translation>用于独热标签：已经答对的样本计得更轻的交叉熵。</translation>
    </message>
    <message>
        <source>For regions of a picture: 0 where they overlap wholly, 1 where not at all.</source>
        <translation>用于图像区域：完全重叠为 0，完全不重叠为 1。</translation>
    </message>
    <message>
        <source>For sequences whose labels stand at unknown steps, as in speech and handwriting.</source>
        <translation>用于标签所在步未知的序列，如语音和手写。</translation>
    </message>
    <message>
        <source>For the adjusted score: how many inputs explain; 0: the plain one.</source>
        <translation>用于调整后的分数：解释变量个数；0 为普通分数。</translation>
    </message>
    <message>
        <source>For yes or no answers: surprise that counts less where answers are right already.</source>
        <translation>用于是否判断：已经答对的样本计得更轻的交叉熵。</translation>
    </message>
    <message>
        <source>From sorted ids</source>
        <translation>使用已排序编号</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma 系数</translation>
    </message>
    <message>
        <source>Good steps after which the scale is doubled.</source>
        <translation>经过这么多个正常的步之后，倍数加倍。</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>Histogram freq</source>
        <translation>直方图间隔</translation>
    </message>
    <message>
        <source>How far a found region overlaps the true one, and what is outside of both.</source>
        <translation>预测区域与真实区域的重叠程度，以及两者之外的部分。</translation>
    </message>
    <message>
        <source>How far found regions of some classes overlap the true ones, for one-hot labels.</source>
        <translation>某些类别的预测区域与真实区域的重叠程度，用于独热标签。</translation>
    </message>
    <message>
        <source>How far found regions overlap the true ones, in the mean of all classes.</source>
        <translation>预测区域与真实区域的重叠程度，对所有类别取平均。</translation>
    </message>
    <message>
        <source>How far found regions overlap, in the mean of all classes, for one-hot labels.</source>
        <translation>区域重叠程度，对所有类别取平均，用于独热标签。</translation>
    </message>
    <message>
        <source>How far predictions agree with the labels, in rise and fall and in size.</source>
        <translation>预测与标签在升降和大小上的一致程度。</translation>
    </message>
    <message>
        <source>How far predictions rise and fall with the labels: 1 is always, -1 the contrary.</source>
        <translation>预测随标签升降的程度：1 为完全一致，-1 为相反。</translation>
    </message>
    <message>
        <source>How far the found regions of some classes overlap the true ones.</source>
        <translation>某些类别的预测区域与真实区域的重叠程度。</translation>
    </message>
    <message>
        <source>How fast the steps shrink as gradients add up; 0 keeps them.</source>
        <translation>梯度累积时步长缩小的快慢；0 表示不缩小。</translation>
    </message>
    <message>
        <source>How many answers are no where yes is right.</source>
        <translation>应为“是”却答“否”的个数。</translation>
    </message>
    <message>
        <source>How many answers are no, and rightly.</source>
        <translation>正确地答“否”的个数。</translation>
    </message>
    <message>
        <source>How many answers are yes where no is right.</source>
        <translation>应为“否”却答“是”的个数。</translation>
    </message>
    <message>
        <source>How many answers are yes, and rightly.</source>
        <translation>正确地答“是”的个数。</translation>
    </message>
    <message>
        <source>How many classes.</source>
        <translation>类别个数。</translation>
    </message>
    <message>
        <source>How many labels; none: as predicted.</source>
        <translation>标签个数；无：由预测决定。</translation>
    </message>
    <message>
        <source>How many of the most likely classes count.</source>
        <translation>计入最可能的多少个类别。</translation>
    </message>
    <message>
        <source>How many thresholds are tried.</source>
        <translation>尝试多少个阈值。</translation>
    </message>
    <message>
        <source>How many thresholds from 0 to 1 are tried.</source>
        <translation>从 0 到 1 尝试多少个阈值。</translation>
    </message>
    <message>
        <source>How many times as high as the one before a fall begins.</source>
        <translation>每次下降开始时的高度是前一次的多少倍。</translation>
    </message>
    <message>
        <source>How many times as important as precision recall is.</source>
        <translation>召回率的重要性是精确率的多少倍。</translation>
    </message>
    <message>
        <source>How many times as long as the one before a fall is.</source>
        <translation>每次下降的长度是前一次的多少倍。</translation>
    </message>
    <message>
        <source>How often the right class is among the k most likely, for class numbers.</source>
        <translation>正确类别位于最可能的 k 个之中的比例，用于类别编号。</translation>
    </message>
    <message>
        <source>How often the right class is among the k most likely, for one-hot labels.</source>
        <translation>正确类别位于最可能的 k 个之中的比例，用于独热标签。</translation>
    </message>
    <message>
        <source>How several values become one figure; none: a figure for each.</source>
        <translation>多个值如何合为一个数；无：每个一个。</translation>
    </message>
    <message>
        <source>How steep the loss is.</source>
        <translation>损失的陡峭程度。</translation>
    </message>
    <message>
        <source>How strongly easy samples are made light of; 0: not at all.</source>
        <translation>对容易样本减轻的程度；0 表示不减轻。</translation>
    </message>
    <message>
        <source>How the classes become one figure; none: a figure for each.</source>
        <translation>各类如何合为一个数；无：每类一个。</translation>
    </message>
    <message>
        <source>Init values</source>
        <translation>初始因子</translation>
    </message>
    <message>
        <source>Initial accumulator value</source>
        <translation>累加器初值</translation>
    </message>
    <message>
        <source>Initial learning rate</source>
        <translation>初始学习率</translation>
    </message>
    <message>
        <source>Initial scale</source>
        <translation>初始缩放</translation>
    </message>
    <message>
        <source>Inner optimizer</source>
        <translation>内部优化器</translation>
    </message>
    <message>
        <source>Is added to squared gradients.</source>
        <translation>加到梯度的平方上。</translation>
    </message>
    <message>
        <source>Keeps Adam&apos;s division from zero.</source>
        <translation>防止 Adam 的除法除以零。</translation>
    </message>
    <message>
        <source>Keeps a backup of the training, from which it goes on after an interruption.</source>
        <translation>保留训练的备份，中断后可从备份继续。</translation>
    </message>
    <message>
        <source>Kept for Keras; names of files with the labels of embeddings.</source>
        <translation>为 Keras 保留；带有嵌入标签的文件名。</translation>
    </message>
    <message>
        <source>Kept for Keras; netwright-cli train --profile measures instead.</source>
        <translation>为 Keras 保留；可改用 netwright-cli train --profile 测量。</translation>
    </message>
    <message>
        <source>Kwargs</source>
        <translation>其他参数</translation>
    </message>
    <message>
        <source>L1 regularization strength</source>
        <translation>L1 正则化强度</translation>
    </message>
    <message>
        <source>L2 regularization strength</source>
        <translation>L2 正则化强度</translation>
    </message>
    <message>
        <source>L2 shrinkage regularization strength</source>
        <translation>L2 收缩正则化强度</translation>
    </message>
    <message>
        <source>Label weights</source>
        <translation>标签权重</translation>
    </message>
    <message>
        <source>Last steps of all pieces but the last one, rising.</source>
        <translation>除最后一段外各段的最后一步，依次递增。</translation>
    </message>
    <message>
        <source>Learning rate in the end.</source>
        <translation>最终的学习率。</translation>
    </message>
    <message>
        <source>Learning rate of Adam as a share of the learning rate.</source>
        <translation>Adam 的学习率占学习率的比例。</translation>
    </message>
    <message>
        <source>Learning rate of the first step.</source>
        <translation>第一步的学习率。</translation>
    </message>
    <message>
        <source>Learning rate power</source>
        <translation>学习率幂次</translation>
    </message>
    <message>
        <source>Learning rates of the pieces, one more than there are boundaries.</source>
        <translation>各段的学习率，比 boundaries 多一个。</translation>
    </message>
    <message>
        <source>Like Dice, with weights of its own for what is missed and what is invented.</source>
        <translation>类似 Dice，但漏检与误检各有权重。</translation>
    </message>
    <message>
        <source>Log dir</source>
        <translation>日志文件夹</translation>
    </message>
    <message>
        <source>LossScaleOptimizer: inner_optimizer must not be a LossScaleOptimizer itself.</source>
        <translation>LossScaleOptimizer：inner_optimizer 本身不能是 LossScaleOptimizer。</translation>
    </message>
    <message>
        <source>LossScaleOptimizer: step_counter and dynamic_scale must be single numbers.</source>
        <translation>LossScaleOptimizer：step_counter 和 dynamic_scale 必须是单个数字。</translation>
    </message>
    <message>
        <source>M mul</source>
        <translation>周期衰减倍数</translation>
    </message>
    <message>
        <source>Makes the first steps smaller.</source>
        <translation>使最初的几步变小。</translation>
    </message>
    <message>
        <source>Makes weights smaller by way of the gradient.</source>
        <translation>通过梯度使权重变小。</translation>
    </message>
    <message>
        <source>Makes weights smaller.</source>
        <translation>使权重变小。</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>MeanMetricWrapper: %1 gives no values for each sample.</source>
        <translation>MeanMetricWrapper：%1 不为每个样本给出值。</translation>
    </message>
    <message>
        <source>MeanMetricWrapper: fn must be the name of a loss or a metric, received %1.</source>
        <translation>MeanMetricWrapper：fn 必须是损失或指标的名称，收到 %1。</translation>
    </message>
    <message>
        <source>Multi label</source>
        <translation>多标签</translation>
    </message>
    <message>
        <source>Multiplies each channel by a learned factor that starts near zero, so that a deep network begins as a shallow one.</source>
        <translation>把每个通道乘以一个从接近零开始学习的因子，使深层网络起初如同浅层网络。</translation>
    </message>
    <message>
        <source>Muon a</source>
        <translation>Muon 系数 a</translation>
    </message>
    <message>
        <source>Muon b</source>
        <translation>Muon 系数 b</translation>
    </message>
    <message>
        <source>Muon c</source>
        <translation>Muon 系数 c</translation>
    </message>
    <message>
        <source>Muon: exclude_layers must hold regular expressions, received &quot;%1&quot;.</source>
        <translation>Muon：exclude_layers 必须包含正则表达式，实际为“%1”。</translation>
    </message>
    <message>
        <source>Names and values of further HTTP headers.</source>
        <translation>其他 HTTP 请求头的名称和值。</translation>
    </message>
    <message>
        <source>Near 0 it is like cross-entropy, near 1 like the absolute error.</source>
        <translation>接近 0 时像交叉熵，接近 1 时像绝对误差。</translation>
    </message>
    <message>
        <source>Ns steps</source>
        <translation>牛顿-舒尔茨步数</translation>
    </message>
    <message>
        <source>Num labels</source>
        <translation>标签数</translation>
    </message>
    <message>
        <source>Num regressors</source>
        <translation>回归变量数</translation>
    </message>
    <message>
        <source>Num thresholds</source>
        <translation>阈值数</translation>
    </message>
    <message>
        <source>Number of factors: the length of the last axis.</source>
        <translation>因子个数：最后一个轴的长度。</translation>
    </message>
    <message>
        <source>Only so many of the largest predictions can be yes; none: all.</source>
        <translation>只有最大的这么多个预测可为“是”；无：全部。</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>PiecewiseConstantDecay: boundaries must hold at least one step, received none.</source>
        <translation>PiecewiseConstantDecay：boundaries 至少要有一个步数，实际为空。</translation>
    </message>
    <message>
        <source>PiecewiseConstantDecay: values must be one longer than boundaries, received %1 values and %2 boundaries.</source>
        <translation>PiecewiseConstantDecay：values 必须比 boundaries 多一个，实际有 %1 个 values 和 %2 个 boundaries。</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>幂次</translation>
    </message>
    <message>
        <source>Power of the step by which the averages come to forget less.</source>
        <translation>步数的幂次，平均值由此越来越少地遗忘过去。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Precision and recall in one figure, with a weight for recall.</source>
        <translation>精确率与召回率合为一个数，并给召回率加权。</translation>
    </message>
    <message>
        <source>Precision and recall in one figure: their harmonic mean.</source>
        <translation>精确率与召回率合为一个数：它们的调和平均。</translation>
    </message>
    <message>
        <source>Profile batch</source>
        <translation>性能分析批</translation>
    </message>
    <message>
        <source>Projection dim</source>
        <translation>通道数</translation>
    </message>
    <message>
        <source>Pulls weights to zero and keeps them there.</source>
        <translation>把权重拉向零并留在零处。</translation>
    </message>
    <message>
        <source>Q</source>
        <translation>Q 值</translation>
    </message>
    <message>
        <source>R2Score: labels and predictions (batch, values) must have the same shape, received %1 and %2.</source>
        <translation>R2Score：标签与预测 (批, 值) 的形状必须相同，收到 %1 和 %2。</translation>
    </message>
    <message>
        <source>R2Score: predictions (batch, values) were expected, received %1.</source>
        <translation>R2Score：应为预测 (批, 值)，收到 %1。</translation>
    </message>
    <message>
        <source>Rate to which it rises first; without one it begins to fall at once.</source>
        <translation>先上升到的学习率；若不设置，则立即开始下降。</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Regular expressions; weights in whose path one is found are trained by Adam.</source>
        <translation>正则表达式；路径中能找到其一的权重由 Adam 训练。</translation>
    </message>
    <message>
        <source>Relative step</source>
        <translation>相对步长</translation>
    </message>
    <message>
        <source>RemoteMonitor: %1</source>
        <translation>RemoteMonitor：%1</translation>
    </message>
    <message>
        <source>RemoteMonitor: headers must be an object of names and texts, received %1.</source>
        <translation>RemoteMonitor：headers 必须是由名称和文本组成的对象，收到的是 %1。</translation>
    </message>
    <message>
        <source>RemoteMonitor: root and path must make an address such as http://localhost:9000/publish/, received %1.</source>
        <translation>RemoteMonitor：root 和 path 必须组成像 http://localhost:9000/publish/ 这样的地址，收到的是 %1。</translation>
    </message>
    <message>
        <source>RemoteMonitor: the header %1 must be on one line.</source>
        <translation>RemoteMonitor：请求头 %1 必须只占一行。</translation>
    </message>
    <message>
        <source>Remove diagonal</source>
        <translation>去掉对角线</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>Rounds of the iteration.</source>
        <translation>迭代的轮数。</translation>
    </message>
    <message>
        <source>Send as json</source>
        <translation>以 JSON 发送</translation>
    </message>
    <message>
        <source>Sends the figures of each epoch to a server.</source>
        <translation>把每轮的指标发送到服务器。</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>灵敏度</translation>
    </message>
    <message>
        <source>Sets whole samples to zero while training, so that a random share of them skips the block that ends here.</source>
        <translation>训练时把整个样本置零，使随机一部分样本跳过到此为止的模块。</translation>
    </message>
    <message>
        <source>Share of the highest rate that is left in the end.</source>
        <translation>最终剩下的学习率占最高学习率的比例。</translation>
    </message>
    <message>
        <source>Share of the momentum, beside the gradient, in the direction of a step.</source>
        <translation>在一步的方向中，动量（与梯度相比）所占的比例。</translation>
    </message>
    <message>
        <source>Share of the old average of gradients, where Adam is used.</source>
        <translation>使用 Adam 之处，旧的梯度平均值所占的比例。</translation>
    </message>
    <message>
        <source>Share of the old averages in the new ones.</source>
        <translation>旧平均值在新平均值中所占的比例。</translation>
    </message>
    <message>
        <source>Share of the old momentum in the new one.</source>
        <translation>旧动量在新动量中所占的比例。</translation>
    </message>
    <message>
        <source>Smallest size of weights that steps are measured by.</source>
        <translation>衡量步长时权重大小的下限。</translation>
    </message>
    <message>
        <source>Sparse y pred</source>
        <translation>预测值为类别编号</translation>
    </message>
    <message>
        <source>Sparse y true</source>
        <translation>目标为类别编号</translation>
    </message>
    <message>
        <source>SparseTopKCategoricalAccuracy: there must be one class number for each prediction, received labels %1 and predictions %2.</source>
        <translation>SparseTopKCategoricalAccuracy：每个预测必须有一个类别编号，收到标签 %1 和预测 %2。</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>特异度</translation>
    </message>
    <message>
        <source>Squared gradients are kept as one row and one column of means: saves memory.</source>
        <translation>梯度平方只保存为一行和一列平均值：节省内存。</translation>
    </message>
    <message>
        <source>Staircase</source>
        <translation>阶梯式</translation>
    </message>
    <message>
        <source>Steps as large as those before, divided by the root of averaged squared gradients.</source>
        <translation>步长与以往的步长相当，再除以梯度平方平均值的平方根。</translation>
    </message>
    <message>
        <source>Steps by the orthogonal matrix nearest to the momentum; Adam for what is no matrix.</source>
        <translation>沿着与动量最接近的正交矩阵更新；不是矩阵的权重用 Adam。</translation>
    </message>
    <message>
        <source>Steps divided by the root of the sum of all squared gradients so far.</source>
        <translation>步长除以至今所有梯度平方之和的平方根。</translation>
    </message>
    <message>
        <source>Steps in which decay_rate is added to the divisor once.</source>
        <translation>每经过这么多步，除数增加一次 decay_rate。</translation>
    </message>
    <message>
        <source>Steps in which the rate is multiplied by decay_rate once.</source>
        <translation>每经过这么多步，学习率乘以一次 decay_rate。</translation>
    </message>
    <message>
        <source>Steps of one size for all weights; only the signs follow the gradients.</source>
        <translation>所有权重的步长相同；只有符号跟随梯度。</translation>
    </message>
    <message>
        <source>Steps of the fall, those of the rise not counted.</source>
        <translation>下降的步数，不包括上升的步数。</translation>
    </message>
    <message>
        <source>Steps of the first fall.</source>
        <translation>第一次下降的步数。</translation>
    </message>
    <message>
        <source>Steps of the rise.</source>
        <translation>上升的步数。</translation>
    </message>
    <message>
        <source>Steps that are larger on the average are made smaller.</source>
        <translation>平均大小超过它的步会被缩小。</translation>
    </message>
    <message>
        <source>Steps until end_learning_rate is reached.</source>
        <translation>到达 end_learning_rate 所需的步数。</translation>
    </message>
    <message>
        <source>Summation method</source>
        <translation>求和方法</translation>
    </message>
    <message>
        <source>Swap on epoch</source>
        <translation>每轮交换</translation>
    </message>
    <message>
        <source>T mul</source>
        <translation>周期倍数</translation>
    </message>
    <message>
        <source>Target class ids</source>
        <translation>目标类别编号</translation>
    </message>
    <message>
        <source>Tells when an epoch begins, and its figures when it ends.</source>
        <translation>报告每轮的开始，并在结束时给出指标。</translation>
    </message>
    <message>
        <source>TensorBoard: update_freq must be &quot;epoch&quot;, &quot;batch&quot; or a number of batches, received %1.</source>
        <translation>TensorBoard：update_freq 必须是 &quot;epoch&quot;、&quot;batch&quot; 或批数，收到的是 %1。</translation>
    </message>
    <message>
        <source>The angle between vectors: 1 where they point the same way.</source>
        <translation>向量之间的夹角：同向为 1。</translation>
    </message>
    <message>
        <source>The area under a curve over all thresholds: 1 is perfect, 0.5 is chance with ROC.</source>
        <translation>遍历所有阈值的曲线下面积：1 为完美，ROC 时 0.5 为随机。</translation>
    </message>
    <message>
        <source>The axes that a region spans; none: all of the batch.</source>
        <translation>区域所跨的轴；无：整个批。</translation>
    </message>
    <message>
        <source>The axis along which values are compared.</source>
        <translation>比较数值所沿的轴。</translation>
    </message>
    <message>
        <source>The axis of the classes, where they are not numbers.</source>
        <translation>类别不是编号时类别所在的轴。</translation>
    </message>
    <message>
        <source>The best precision where the recall is as good as demanded.</source>
        <translation>召回率达到要求时的最佳精确率。</translation>
    </message>
    <message>
        <source>The best recall where the precision is as good as demanded.</source>
        <translation>精确率达到要求时的最佳召回率。</translation>
    </message>
    <message>
        <source>The best sensitivity where the specificity is as good as demanded.</source>
        <translation>特异度达到要求时的最佳灵敏度。</translation>
    </message>
    <message>
        <source>The best specificity where the sensitivity is as good as demanded.</source>
        <translation>灵敏度达到要求时的最佳特异度。</translation>
    </message>
    <message>
        <source>The checkpoint is of a training with other losses.</source>
        <translation>该检查点属于使用其他损失的训练。</translation>
    </message>
    <message>
        <source>The checkpoint is of another training: its weights, losses or metrics differ.</source>
        <translation>该检查点属于另一次训练：权重、损失或指标不同。</translation>
    </message>
    <message>
        <source>The classes whose figures are averaged.</source>
        <translation>取平均的类别。</translation>
    </message>
    <message>
        <source>The field of the form that holds the figures, where they are sent as a form.</source>
        <translation>以表单发送时存放指标的表单字段。</translation>
    </message>
    <message>
        <source>The first value of all factors.</source>
        <translation>所有因子的初值。</translation>
    </message>
    <message>
        <source>The folder of the backup, from the folder of the run.</source>
        <translation>备份文件夹，相对于运行文件夹。</translation>
    </message>
    <message>
        <source>The folder of the event files, from the folder of the run.</source>
        <translation>事件文件的文件夹，相对于运行文件夹。</translation>
    </message>
    <message>
        <source>The gap between classes, for cosine distances.</source>
        <translation>类别之间的间隔（余弦距离）。</translation>
    </message>
    <message>
        <source>The height of a strip between two thresholds: the middle, the less or the more.</source>
        <translation>两阈值间条带的高度：取中、取小或取大。</translation>
    </message>
    <message>
        <source>The last weights that gave a finite loss are in %1.</source>
        <translation>最后一次损失为有限值时的权重保存在 %1。</translation>
    </message>
    <message>
        <source>The least part of the answers yes that must be right.</source>
        <translation>答“是”中必须正确的最小比例。</translation>
    </message>
    <message>
        <source>The least part of what is truly no that must be recognized.</source>
        <translation>真正为“否”中必须识别的最小比例。</translation>
    </message>
    <message>
        <source>The least part of what is truly yes that must be found.</source>
        <translation>真正为“是”中必须找出的最小比例。</translation>
    </message>
    <message>
        <source>The loss or metric, by its name.</source>
        <translation>损失或指标的名称。</translation>
    </message>
    <message>
        <source>The mean of what a loss or a metric gives for each sample.</source>
        <translation>损失或指标对每个样本所给值的平均。</translation>
    </message>
    <message>
        <source>The only class that counts; none: all.</source>
        <translation>唯一计入的类别；无：全部。</translation>
    </message>
    <message>
        <source>The optimizer that makes the steps.</source>
        <translation>真正执行更新步骤的优化器。</translation>
    </message>
    <message>
        <source>The page of the server that takes the figures.</source>
        <translation>服务器接收指标的页面。</translation>
    </message>
    <message>
        <source>The rate falls along half a wave of the cosine, after a straight rise if wanted.</source>
        <translation>学习率沿半个余弦波下降；需要时先沿直线上升。</translation>
    </message>
    <message>
        <source>The rate falls along half a wave of the cosine, again and again.</source>
        <translation>学习率沿半个余弦波一次又一次地下降。</translation>
    </message>
    <message>
        <source>The rate falls to end_learning_rate in decay_steps steps, along a power.</source>
        <translation>学习率在 decay_steps 步内沿幂函数降到 end_learning_rate。</translation>
    </message>
    <message>
        <source>The rate is divided by 1 + decay_rate · step / decay_steps.</source>
        <translation>学习率除以 1 + decay_rate · 步数 / decay_steps。</translation>
    </message>
    <message>
        <source>The rate is multiplied by decay_rate in every decay_steps steps.</source>
        <translation>每 decay_steps 步学习率乘以 decay_rate。</translation>
    </message>
    <message>
        <source>The same for the average of their squares, where Adam is used.</source>
        <translation>使用 Adam 之处，梯度平方平均值的同样比例。</translation>
    </message>
    <message>
        <source>The server, such as http://localhost:9000.</source>
        <translation>服务器，例如 http://localhost:9000。</translation>
    </message>
    <message>
        <source>The settings are not those of the checkpoint; training goes on from the model and may differ from one without a break.</source>
        <translation>设置与检查点不同；训练从模型继续，结果可能与未中断的训练不同。</translation>
    </message>
    <message>
        <source>The settings of the loss or metric, as an object.</source>
        <translation>损失或指标的设置（对象）。</translation>
    </message>
    <message>
        <source>The share of the samples that is dropped, from 0 to 1.</source>
        <translation>被丢弃的样本比例，0 到 1。</translation>
    </message>
    <message>
        <source>The weight of all classes, or a list with one for each.</source>
        <translation>所有类别的权重，或每个类别一个的列表。</translation>
    </message>
    <message>
        <source>The weight of the answer yes where classes are balanced.</source>
        <translation>平衡类别时“是”的权重。</translation>
    </message>
    <message>
        <source>The weight of what the predictions invent.</source>
        <translation>误检的权重。</translation>
    </message>
    <message>
        <source>The weight of what the predictions miss.</source>
        <translation>漏检的权重。</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Thresholds between 0 and 1 instead of evenly spaced ones.</source>
        <translation>用这些 0 到 1 之间的阈值代替等距阈值。</translation>
    </message>
    <message>
        <source>Top k</source>
        <translation>前 k 个</translation>
    </message>
    <message>
        <source>TopKCategoricalAccuracy: labels must be one-hot, of the same shape as the predictions, received %1 and %2.</source>
        <translation>TopKCategoricalAccuracy：标签必须为独热编码且与预测形状相同，收到 %1 和 %2。</translation>
    </message>
    <message>
        <source>Training goes on at batch %1 of epoch %2.</source>
        <translation>训练从第 %2 轮第 %1 批继续。</translation>
    </message>
    <message>
        <source>Under which curve the area lies.</source>
        <translation>面积位于哪条曲线之下。</translation>
    </message>
    <message>
        <source>Update freq</source>
        <translation>更新间隔</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>各段取值</translation>
    </message>
    <message>
        <source>Warmup steps</source>
        <translation>预热步数</translation>
    </message>
    <message>
        <source>Warmup target</source>
        <translation>预热目标</translation>
    </message>
    <message>
        <source>What is averaged: 0 what is outside, 1 the region.</source>
        <translation>取平均的部分：0 为区域外，1 为区域。</translation>
    </message>
    <message>
        <source>What the divisor grows by in decay_steps steps.</source>
        <translation>每 decay_steps 步除数增加的量。</translation>
    </message>
    <message>
        <source>What the largest gradient fades by in each step.</source>
        <translation>每一步中最大梯度衰减的系数。</translation>
    </message>
    <message>
        <source>What the loss is multiplied by at first.</source>
        <translation>损失最初乘以的倍数。</translation>
    </message>
    <message>
        <source>What the rate is multiplied by in decay_steps steps.</source>
        <translation>decay_steps 步内学习率乘以的倍数。</translation>
    </message>
    <message>
        <source>What the sums begin with.</source>
        <translation>累积和的初始值。</translation>
    </message>
    <message>
        <source>What the sums of squares begin with.</source>
        <translation>平方和的初始值。</translation>
    </message>
    <message>
        <source>Whether an embedding makes no pair with itself.</source>
        <translation>嵌入是否不与自身配对。</translation>
    </message>
    <message>
        <source>Whether each label has an area of its own, which are averaged.</source>
        <translation>每个标签是否各有面积，再取平均。</translation>
    </message>
    <message>
        <source>Whether labels are class numbers.</source>
        <translation>标签是否为类别编号。</translation>
    </message>
    <message>
        <source>Whether predictions are class numbers, the most likely first.</source>
        <translation>预测是否为类别编号，最可能的在前。</translation>
    </message>
    <message>
        <source>Whether predictions are class numbers.</source>
        <translation>预测是否为类别编号。</translation>
    </message>
    <message>
        <source>Whether the backup before the last one stays too.</source>
        <translation>是否同时保留上一个备份。</translation>
    </message>
    <message>
        <source>Whether the backup goes when training has ended.</source>
        <translation>训练结束后是否删除备份。</translation>
    </message>
    <message>
        <source>Whether the figures are sent as JSON and not as a form.</source>
        <translation>是否以 JSON 而不是表单发送指标。</translation>
    </message>
    <message>
        <source>Whether the learning rate is at most 1 / sqrt(step).</source>
        <translation>学习率是否最大为 1 / sqrt(步数)。</translation>
    </message>
    <message>
        <source>Whether the model is written.</source>
        <translation>是否写出模型。</translation>
    </message>
    <message>
        <source>Whether the rate falls in stairs, each decay_steps steps long.</source>
        <translation>学习率是否按台阶下降，每级长 decay_steps 步。</translation>
    </message>
    <message>
        <source>Whether the rate rises again, and falls more slowly, after it reached the end.</source>
        <translation>到达终点后学习率是否再次升高，并下降得更慢。</translation>
    </message>
    <message>
        <source>Whether the speed of batches and epochs is written.</source>
        <translation>是否写出批和轮的速度。</translation>
    </message>
    <message>
        <source>Whether weights are written as images too, with the histograms.</source>
        <translation>写直方图时是否把权重也写成图像。</translation>
    </message>
    <message>
        <source>Whether weights with &quot;embedding&quot; in their path are trained by Adam.</source>
        <translation>路径中含有“embedding”的权重是否由 Adam 训练。</translation>
    </message>
    <message>
        <source>Whether what other callbacks save after an epoch are the averages too.</source>
        <translation>每轮之后其他回调所保存的是否也是移动平均值。</translation>
    </message>
    <message>
        <source>Whether yes and no get the weights alpha and 1 - alpha.</source>
        <translation>是否给“是”和“否”加权 alpha 和 1 - alpha。</translation>
    </message>
    <message>
        <source>Which part of the answers yes is right.</source>
        <translation>答“是”中正确的比例。</translation>
    </message>
    <message>
        <source>Which part of the variance the predictions explain: 1 is all of it.</source>
        <translation>预测解释了多少方差：1 为全部。</translation>
    </message>
    <message>
        <source>Which part of what is truly yes was found.</source>
        <translation>真正为“是”中被找出的比例。</translation>
    </message>
    <message>
        <source>Write graph</source>
        <translation>写出模型图</translation>
    </message>
    <message>
        <source>Write images</source>
        <translation>写出图像</translation>
    </message>
    <message>
        <source>Write steps per second</source>
        <translation>写出每秒步数</translation>
    </message>
    <message>
        <source>Writes event files that TensorBoard shows.</source>
        <translation>写出 TensorBoard 可显示的事件文件。</translation>
    </message>
    <message>
        <source>array_to_img: an array of 3 axes with 1, 3 or 4 channels was expected, received the shape %1.</source>
        <translation>array_to_img：应为 3 个轴、1、3 或 4 个通道的数组，收到形状 %1。</translation>
    </message>
    <message>
        <source>compile: %1 must be a whole number from 1, received %2.</source>
        <translation>compile：%1 必须是不小于 1 的整数，收到的是 %2。</translation>
    </message>
    <message>
        <source>normalize: order must be above 0, received %1.</source>
        <translation>normalize：order 必须大于 0，收到 %1。</translation>
    </message>
    <message>
        <source>normalize: there is no axis %1 in the shape %2.</source>
        <translation>normalize：形状 %2 中没有轴 %1。</translation>
    </message>
    <message>
        <source>pad_sequences: %1 must be &quot;pre&quot; or &quot;post&quot;, received &quot;%2&quot;.</source>
        <translation>pad_sequences：%1 必须为 &quot;pre&quot; 或 &quot;post&quot;，收到 &quot;%2&quot;。</translation>
    </message>
    <message>
        <source>pad_sequences: elements of all sequences must have one shape, received %1 and %2.</source>
        <translation>pad_sequences：所有序列的元素形状必须相同，收到 %1 和 %2。</translation>
    </message>
    <message>
        <source>pad_sequences: maxlen must not be less than 0, received %1.</source>
        <translation>pad_sequences：maxlen 不得小于 0，收到 %1。</translation>
    </message>
    <message>
        <source>pad_sequences: sequences were expected, received a number.</source>
        <translation>pad_sequences：应为序列，收到一个数。</translation>
    </message>
    <message>
        <source>preprocess_input: mode must be one of caffe, tf, torch, received &quot;%1&quot;.</source>
        <translation>preprocess_input：mode 必须为 caffe、tf、torch 之一，收到 &quot;%1&quot;。</translation>
    </message>
    <message>
        <source>preprocess_input: pictures of 3 channels were expected, received the shape %1.</source>
        <translation>preprocess_input：应为 3 通道图像，收到形状 %1。</translation>
    </message>
    <message>
        <source>preprocess_input: there is no family of applications named %1.</source>
        <translation>preprocess_input：没有名为 %1 的应用系列。</translation>
    </message>
    <message>
        <source>timeseries_dataset_from_array: %1 must be at least 1, received %2.</source>
        <translation>timeseries_dataset_from_array：%1 至少为 1，收到 %2。</translation>
    </message>
    <message>
        <source>timeseries_dataset_from_array: rows were expected, received a number.</source>
        <translation>timeseries_dataset_from_array：应为多行数据，收到一个数。</translation>
    </message>
    <message>
        <source>timeseries_dataset_from_array: start_index and end_index must lie within %1 rows, received %2 and %3.</source>
        <translation>timeseries_dataset_from_array：start_index 和 end_index 必须在 %1 行之内，收到 %2 和 %3。</translation>
    </message>
    <message>
        <source>to_categorical: there are %1 classes, received the class number %2.</source>
        <translation>to_categorical：共有 %1 个类别，收到类别编号 %2。</translation>
    </message>
    <message>
        <source>%1 does not answer; the last figures may not have come there.</source>
        <translation>%1 没有应答；最后的指标可能没有送达。</translation>
    </message>
    <message>
        <source>%1: input_shape must be three lengths, rows, columns and channels, of which the last is known; received %2.</source>
        <translation>%1：input_shape 必须是行数、列数和通道数三个长度，最后一个须已知；收到 %2。</translation>
    </message>
    <message>
        <source>%1: pictures must have at least %2 rows and columns, received %3.</source>
        <translation>%1：图像至少要有 %2 行和列，收到 %3。</translation>
    </message>
    <message>
        <source>%1: the classifier of ImageNet has 1000 classes, received %2; leave it out or take weights of your own.</source>
        <translation>%1：ImageNet 的分类器有 1000 个类别，收到 %2；请去掉分类器或使用自己的权重。</translation>
    </message>
    <message>
        <source>%1: the weights of ImageNet are for 3 channels, received %2.</source>
        <translation>%1：ImageNet 的权重用于 3 个通道，收到 %2。</translation>
    </message>
    <message>
        <source>%1: there are weights of ImageNet only for %2 in %3, received %4.</source>
        <translation>%1：只有 %2 取 %3 之一时才有 ImageNet 权重，收到 %4。</translation>
    </message>
    <message>
        <source>%1: with the classifier of ImageNet the pictures must have %2 rows and columns, received input_shape %3.</source>
        <translation>%1：使用 ImageNet 的分类器时图像必须有 %2 行和列，收到 input_shape %3。</translation>
    </message>
    <message>
        <source>%1: with the classifier the input_shape must be known, received %2.</source>
        <translation>%1：带分类器时 input_shape 必须已知，收到 %2。</translation>
    </message>
    <message>
        <source>%1: with weights that were trained classifier_activation must be softmax or null, received %2.</source>
        <translation>%1：使用训练过的权重时 classifier_activation 必须为 softmax 或 null，收到 %2。</translation>
    </message>
    <message>
        <source>A convolutional network with large windows, built after the vision transformers.</source>
        <translation>借鉴视觉 Transformer、使用大窗口的卷积网络。</translation>
    </message>
    <message>
        <source>A network in which each layer of a block sees the outputs of all before it.</source>
        <translation>块中每一层都能看到之前所有层输出的网络。</translation>
    </message>
    <message>
        <source>A network of cells whose wiring was found by a search.</source>
        <translation>由搜索得到连接方式的单元组成的网络。</translation>
    </message>
    <message>
        <source>A small network of depthwise separable convolutions for telephones.</source>
        <translation>由深度可分离卷积组成的小型网络，适合手机。</translation>
    </message>
    <message>
        <source>A small network of inverted bottlenecks, wide inside and narrow between, for telephones.</source>
        <translation>由内宽外窄的倒残差瓶颈组成的小型网络，适合手机。</translation>
    </message>
    <message>
        <source>A small network that was searched for the processors of telephones.</source>
        <translation>为手机处理器搜索得到的小型网络。</translation>
    </message>
    <message>
        <source>A very small network that was searched for the processors of telephones.</source>
        <translation>为手机处理器搜索得到的极小网络。</translation>
    </message>
    <message>
        <source>An EfficientNet that trains faster: its first blocks are plain convolutions.</source>
        <translation>训练更快的 EfficientNet：前面的块是普通卷积。</translation>
    </message>
    <message>
        <source>Applied to the classifier&apos;s outputs; null gives logits.</source>
        <translation>作用于分类器的输出；null 给出 logits。</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别数</translation>
    </message>
    <message>
        <source>Classifier activation</source>
        <translation>分类层激活函数</translation>
    </message>
    <message>
        <source>Dropout rate</source>
        <translation>丢弃率</translation>
    </message>
    <message>
        <source>Factor of the number of channels of all layers.</source>
        <translation>所有层通道数的系数。</translation>
    </message>
    <message>
        <source>For which weights the network is made: &quot;imagenet&quot; for those of Keras, null for random ones; nothing is downloaded.</source>
        <translation>网络为哪种权重而建：&quot;imagenet&quot; 表示 Keras 的权重，null 表示随机权重；不会下载任何内容。</translation>
    </message>
    <message>
        <source>How the last feature maps become one vector where there is no classifier; null leaves them.</source>
        <translation>没有分类器时最后的特征图如何变为一个向量；null 保持不变。</translation>
    </message>
    <message>
        <source>Include preprocessing</source>
        <translation>包含预处理</translation>
    </message>
    <message>
        <source>Include top</source>
        <translation>包含顶层</translation>
    </message>
    <message>
        <source>Input shape</source>
        <translation>输入形状</translation>
    </message>
    <message>
        <source>Inverted bottlenecks that squeeze and excite, scaled from B0 to B7 in width, depth and picture size together.</source>
        <translation>带压缩激励的倒残差瓶颈，从 B0 到 B7 同时缩放宽度、深度和图像尺寸。</translation>
    </message>
    <message>
        <source>Minimalistic</source>
        <translation>精简版</translation>
    </message>
    <message>
        <source>Name of the model.</source>
        <translation>模型的名称。</translation>
    </message>
    <message>
        <source>Number of classes of the classifier.</source>
        <translation>分类器的类别数。</translation>
    </message>
    <message>
        <source>Outputs of each depthwise convolution for one channel.</source>
        <translation>每个深度卷积对一个通道的输出数。</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>池化层</translation>
    </message>
    <message>
        <source>Rows, columns and channels of the pictures; null takes those of the architecture.</source>
        <translation>图像的行数、列数和通道数；null 采用该架构的默认值。</translation>
    </message>
    <message>
        <source>TerminateOnNaN: the loss of batch %1 is not a number; the first layer that gave none is %2.</source>
        <translation>TerminateOnNaN：第 %1 批的损失不是数；最先给出非数的层是 %2。</translation>
    </message>
    <message>
        <source>The share that is dropped before the classifier.</source>
        <translation>分类器之前被丢弃的比例。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Whether the network begins with the normalization of pixels from 0 to 255.</source>
        <translation>网络是否以对 0 到 255 像素值的标准化开始。</translation>
    </message>
    <message>
        <source>Whether the network begins with the scaling of pixels from 0 to 255.</source>
        <translation>网络是否以对 0 到 255 像素值的缩放开始。</translation>
    </message>
    <message>
        <source>Whether the network ends with its classifier.</source>
        <translation>网络末端是否带有分类器。</translation>
    </message>
    <message>
        <source>Whether to do without 5 x 5 windows, hard swish and squeeze-and-excite blocks.</source>
        <translation>是否不使用 5 x 5 窗口、hard swish 和压缩激励块。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Draws and trains neural networks for Keras.</source>
        <translation>绘制并训练 Keras 神经网络。</translation>
    </message>
    <message>
        <source>A project or a model file to open.</source>
        <translation>要打开的项目或模型文件。</translation>
    </message>
</context>
<context>
    <name>netwright</name>
    <message>
        <source>1 parameter</source>
        <translation>1 个参数</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>%1 on</source>
        <translation>%1 开</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>%1 关</translation>
    </message>
</context>
<context>
    <name>netwright::ActionSearch</name>
    <message>
        <source>What do you want to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation>找到的操作</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>netwright::AnyField</name>
    <message>
        <source>JSON such as 3, &quot;text&quot;, [1, 2] or {&quot;key&quot;: 1} was expected, received “%1”.</source>
        <translation>应为 JSON，例如 3、&quot;text&quot;、[1, 2] 或 {&quot;key&quot;: 1}，实际为“%1”。</translation>
    </message>
</context>
<context>
    <name>netwright::Banner</name>
    <message>
        <source>Hide this line</source>
        <translation>隐藏此消息</translation>
    </message>
</context>
<context>
    <name>netwright::BoundaryPlot</name>
    <message>
        <source>Decision boundary</source>
        <translation>决策边界</translation>
    </message>
    <message>
        <source>What the network says of every point is drawn here while it trains on data of one or two numbers.</source>
        <translation>用一维或二维数据训练时，这里会绘出网络对每个点的判断。</translation>
    </message>
</context>
<context>
    <name>netwright::CanvasSearch</name>
    <message>
        <source>Search for a layer</source>
        <translation>搜索层</translation>
    </message>
    <message>
        <source>Wire %1 to</source>
        <translation>将 %1 连接到</translation>
    </message>
</context>
<context>
    <name>netwright::CanvasView</name>
    <message>
        <source>Drawing of the network</source>
        <translation>网络图</translation>
    </message>
</context>
<context>
    <name>netwright::ChartControls</name>
    <message>
        <source>Across</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>What the horizontal axis of all charts counts.</source>
        <translation>所有图表的横轴所表示的量。</translation>
    </message>
    <message>
        <source>Log x</source>
        <translation>X 对数</translation>
    </message>
    <message>
        <source>Logarithmic horizontal axis</source>
        <translation>横轴对数刻度</translation>
    </message>
    <message>
        <source>Draw the horizontal axis by logarithm.</source>
        <translation>横轴采用对数刻度。</translation>
    </message>
    <message>
        <source>Log y</source>
        <translation>Y 对数</translation>
    </message>
    <message>
        <source>Logarithmic vertical axis</source>
        <translation>纵轴对数刻度</translation>
    </message>
    <message>
        <source>Draw the vertical axis by logarithm. Values that are not above 0 are left out.</source>
        <translation>纵轴采用对数刻度。不大于 0 的值不显示。</translation>
    </message>
    <message>
        <source>Clip outliers</source>
        <translation>裁剪离群值</translation>
    </message>
    <message>
        <source>Leave out the outermost hundredth of the values; small triangles show where.</source>
        <translation>不显示最外侧百分之一的值；小三角标出其位置。</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Smoothing of the batch curve</source>
        <translation>批曲线的平滑程度</translation>
    </message>
    <message>
        <source>Weight of the earlier batches in the strong line. The faint line shows each batch as it came.</source>
        <translation>粗线中先前各批所占的权重。浅色线显示每一批的原始值。</translation>
    </message>
</context>
<context>
    <name>netwright::ChartFiles</name>
    <message>
        <source>Export Chart of %1</source>
        <translation>导出 %1 的图表</translation>
    </message>
    <message>
        <source>The chart was written to %1.</source>
        <translation>图表已写入 %1。</translation>
    </message>
</context>
<context>
    <name>netwright::ChartLegend</name>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
</context>
<context>
    <name>netwright::ChartsPanel</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Curves appear here once training starts.</source>
        <translation>训练开始后，曲线会显示在这里。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>step %1 · epoch %2</source>
        <translation>第 %1 步 · 第 %2 轮</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>%1 · epoch %2</source>
        <translation>%1 · 第 %2 轮</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批</translation>
    </message>
    <message>
        <source>%1 (smoothed %2)</source>
        <translation>%1（平滑后 %2）</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>patience %1 of %2</source>
        <translation>耐心值 %1/%2</translation>
    </message>
</context>
<context>
    <name>netwright::ChoiceField</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>多个值</translation>
    </message>
</context>
<context>
    <name>netwright::ClassCounts</name>
    <message>
        <source>Samples of each class</source>
        <translation>各类别的样本数</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more classes</source>
        <translation>
            <numerusform>另有 %n 个类别</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>netwright::ClassHelp</name>
    <message>
        <source>more than %1</source>
        <translation>大于 %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>小于 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>至多 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>must be given</source>
        <translation>必须填写</translation>
    </message>
    <message>
        <source>Other names: %1</source>
        <translation>其他名称：%1</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Help on %1</source>
        <translation>%1 的帮助</translation>
    </message>
</context>
<context>
    <name>netwright::CompileForm</name>
    <message>
        <source>Choose a loss …</source>
        <translation>选择损失…</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>As one line of JSON: one entry for each output of the network.</source>
        <translation>写成一行 JSON：网络的每个输出对应一项。</translation>
    </message>
    <message>
        <source>Add a metric</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Only the loss is measured.</source>
        <translation>只计算损失。</translation>
    </message>
</context>
<context>
    <name>netwright::ConfusionMatrix</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>There is no sample of class %1.</source>
        <translation>没有类别 %1 的样本。</translation>
    </message>
    <message>
        <source>%1 of %2 samples of class %3 were recognized (%4).</source>
        <translation>类别 %3 的 %2 个样本中，%1 个识别正确（%4）。</translation>
    </message>
    <message>
        <source>%1 of %2 samples of class %3 were taken for class %4 (%5).</source>
        <translation>类别 %3 的 %2 个样本中，%1 个被误判为类别 %4（%5）。</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>%1 % of %2 samples right</source>
        <translation>%2 个样本中 %1% 正确</translation>
    </message>
    <message>
        <source>Epoch %1: %2 % of %3 samples right</source>
        <translation>第 %1 轮：%3 个样本中 %2% 正确</translation>
    </message>
    <message>
        <source>Predicted class</source>
        <translation>预测类别</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>真实类别</translation>
    </message>
    <message>
        <source>Right of each row: recall. Below each column: precision.</source>
        <translation>每行右侧为召回率，每列下方为精确率。</translation>
    </message>
    <message>
        <source>Which classes are mistaken for which appears here after the first epoch of a training with validation data.</source>
        <translation>使用验证数据训练，第一轮结束后，这里会显示哪些类别相互混淆。</translation>
    </message>
</context>
<context>
    <name>netwright::DataPanel</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Built-in data sets</source>
        <translation>内置数据集</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>A table (CSV), NumPy arrays (.npz, .npy), HDF5 or IDX images. A file can be dropped here, too.</source>
        <translation>表格（CSV）、NumPy 数组（.npz、.npy）、HDF5 或 IDX 图像。也可以把文件拖到这里。</translation>
    </message>
    <message>
        <source>Settings of the data</source>
        <translation>数据设置</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Share of the samples that validates</source>
        <translation>用于验证的样本比例</translation>
    </message>
    <message>
        <source>The last part of the samples is kept from training and tells how well the network does on what it has not seen.</source>
        <translation>样本的最后一部分不参与训练，用来检验网络在未见过的样本上的表现。</translation>
    </message>
    <message>
        <source>Use a share</source>
        <translation>按比例划分</translation>
    </message>
    <message>
        <source>Leaves the validation data out and keeps a share of the training data to validate with.</source>
        <translation>不使用验证数据，改为从训练数据中留出一部分用于验证。</translation>
    </message>
    <message>
        <source>The data is being read …</source>
        <translation>正在读取数据…</translation>
    </message>
    <message>
        <source>Choose a built-in set</source>
        <translation>选择内置数据集</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>文件：%1</translation>
    </message>
    <message>
        <source>There is data of its own to validate with.</source>
        <translation>已有单独的验证数据。</translation>
    </message>
    <message>
        <source>Share to validate with</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <source>Choose a built-in set, open a file, or drop one here to train with it.</source>
        <translation>请选择内置数据集、打开文件或把文件拖到这里，以用于训练。</translation>
    </message>
    <message>
        <source>The samples appear here when the data has been read.</source>
        <translation>数据读取完成后，样本会显示在这里。</translation>
    </message>
</context>
<context>
    <name>netwright::Document</name>
    <message>
        <source>Make it a %1</source>
        <translation>改为 %1</translation>
    </message>
</context>
<context>
    <name>netwright::DrawingModel</name>
    <message>
        <source>Insert %1 (%2 → %3)</source>
        <translation>插入 %1（%2 → %3）</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connect through %1</source>
        <translation>通过 %1 连接</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开连接</translation>
    </message>
    <message>
        <source>Connect to another input</source>
        <translation>改接到其他输入</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>插入 %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Delete a note</source>
        <translation>删除注释</translation>
    </message>
    <message>
        <source>Delete notes</source>
        <translation>删除注释</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n layers</source>
        <translation>
            <numerusform>删除 %n 个层</numerusform>
        </translation>
    </message>
    <message>
        <source>Bypass</source>
        <translation>绕过</translation>
    </message>
    <message>
        <source>Switch on again</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>添加注释</translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation>更改注释</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
</context>
<context>
    <name>netwright::EditActions</name>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>The clipboard holds no layers. Select some on the canvas and copy them first.</source>
        <translation>剪贴板中没有层。请先在画布上选择一些层并复制。</translation>
    </message>
    <message>
        <source>Double-click to write here.</source>
        <translation>双击可在此书写。</translation>
    </message>
</context>
<context>
    <name>netwright::FigureChart</name>
    <message>
        <source>Export the chart of %1</source>
        <translation>导出 %1 的图表</translation>
    </message>
    <message>
        <source>last %1, best %2 in epoch %3</source>
        <translation>最新 %1，最佳 %2（第 %3 轮）</translation>
    </message>
    <message>
        <source>Chart of %1: %2</source>
        <translation>%1 的图表：%2</translation>
    </message>
</context>
<context>
    <name>netwright::FileActions</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Projects and models</source>
        <translation>项目和模型</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>The file was not opened. %1</source>
        <translation>未能打开文件。%1</translation>
    </message>
    <message>
        <source>Another program has this file open, so it can be looked at and trained, but not saved here. Save it under another name to change it.</source>
        <translation>此文件已被另一个程序打开，可以查看和训练，但不能在此保存。如需修改，请另存为其他名称。</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>The template was not opened. %1</source>
        <translation>未能打开模板。%1</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>“%1”有未保存的更改。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>The network is still training. Stop it and keep what it has learned?</source>
        <translation>网络仍在训练。要停止训练并保留已学到的内容吗？</translation>
    </message>
    <message>
        <source>The project was not saved. %1</source>
        <translation>未能保存项目。%1</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Netwright projects</source>
        <translation>Netwright 项目</translation>
    </message>
    <message>
        <source>Export Model</source>
        <translation>导出模型</translation>
    </message>
    <message>
        <source>Keras 3 archive</source>
        <translation>Keras 3 模型</translation>
    </message>
    <message>
        <source>HDF5 model</source>
        <translation>HDF5 模型</translation>
    </message>
    <message>
        <source>Weights only</source>
        <translation>仅权重</translation>
    </message>
    <message>
        <source>Configuration only</source>
        <translation>仅配置</translation>
    </message>
    <message>
        <source>Export Drawing</source>
        <translation>导出网络图</translation>
    </message>
    <message>
        <source>The drawing was written to %1.</source>
        <translation>网络图已写入 %1。</translation>
    </message>
    <message>
        <source>The drawing was not written to %1: choose a folder that can be written to, and a name that ends in .png, .svg or .pdf.</source>
        <translation>网络图未能写入 %1：请选择可写入的文件夹，文件名须以 .png、.svg 或 .pdf 结尾。</translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>%1 已被另一个程序修改。</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>The file was not read again. %1</source>
        <translation>未能重新读取文件。%1</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的版本</translation>
    </message>
    <message>
        <source>an unsaved drawing</source>
        <translation>未保存的网络图</translation>
    </message>
    <message>
        <source>Work that was not saved when the program ended was kept: %1, %2.</source>
        <translation>程序上次退出时未保存的工作已保留：%1，%2。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>It could not be brought back. %1</source>
        <translation>未能恢复。%1</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>The trained model was not copied to the project. %1</source>
        <translation>训练好的模型没有复制到项目中。%1</translation>
    </message>
</context>
<context>
    <name>netwright::HelpStrip</name>
    <message>
        <source>Each setting explains itself here when it is chosen.</source>
        <translation>选中某项设置后，这里会显示其说明。</translation>
    </message>
</context>
<context>
    <name>netwright::ImageGrid</name>
    <message>
        <source>Pictures</source>
        <translation>图像</translation>
    </message>
</context>
<context>
    <name>netwright::IssuesPanel</name>
    <message>
        <source>Issues of the drawing and the data</source>
        <translation>网络图和数据的问题</translation>
    </message>
    <message>
        <source>Nothing is wrong with the drawing.</source>
        <translation>网络图没有问题。</translation>
    </message>
</context>
<context>
    <name>netwright::LayerPalette</name>
    <message>
        <source>Search layers</source>
        <translation>搜索层</translation>
    </message>
    <message>
        <source>Finds layers by name, by other names and by what they do. Enter appends the best match.</source>
        <translation>可按名称、别名和功能查找层。按 Enter 添加最匹配的层。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>No layer matches “%1”.</source>
        <translation>没有与“%1”匹配的层。</translation>
    </message>
</context>
<context>
    <name>netwright::LayerTree</name>
    <message>
        <source>Append %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Help on %1</source>
        <translation>%1 的帮助</translation>
    </message>
</context>
<context>
    <name>netwright::Layout</name>
    <message>
        <source>Arranging the drawing took longer than 10 seconds and was stopped. Arrange a selection of it instead.</source>
        <translation>排列网络图超过 10 秒，已停止。请改为只排列其中选中的部分。</translation>
    </message>
    <message>
        <source>The program %1 could not be started. Install Graphviz to have drawings arranged.</source>
        <translation>无法启动程序 %1。请安装 Graphviz 以便自动排列网络图。</translation>
    </message>
    <message>
        <source>The program %1 could not arrange the drawing: it gave places for %2 of %3 layers. The drawing stays as it is.</source>
        <translation>程序 %1 未能排列网络图：它只给出了 %3 层中 %2 层的位置。网络图保持不变。</translation>
    </message>
</context>
<context>
    <name>netwright::LearningRateField</name>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Size of the steps; a change holds from the next batch on.</source>
        <translation>每步更新的大小；更改从下一批起生效。</translation>
    </message>
</context>
<context>
    <name>netwright::LensesPanel</name>
    <message>
        <source>Press Train to see this.</source>
        <translation>点击“训练”后即可在此查看。</translation>
    </message>
    <message>
        <source>This lens is for data with classes; the targets here are numbers.</source>
        <translation>此视图用于带类别的数据；这里的目标是数值。</translation>
    </message>
    <message>
        <source>This lens is for data of one or two numbers, such as the spirals.</source>
        <translation>此视图用于一维或二维数据，例如螺旋数据。</translation>
    </message>
    <message>
        <source>Choose a sample in the Data panel to see what the network says of it.</source>
        <translation>在“数据”面板中选择一个样本，即可查看网络对它的判断。</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>决策边界</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <source>How often one class is taken for another, on the validation data</source>
        <translation>在验证数据上，一个类别被误判为另一类别的频率</translation>
    </message>
    <message>
        <source>What the network says all over a plane, for data of two numbers</source>
        <translation>对于二维数据，网络在整个平面上的判断</translation>
    </message>
    <message>
        <source>What the network says of the sample chosen in the Data panel</source>
        <translation>网络对“数据”面板中所选样本的判断</translation>
    </message>
    <message>
        <source>The weights of the first layer as pictures</source>
        <translation>以图像显示第一层的权重</translation>
    </message>
</context>
<context>
    <name>netwright::LineField</name>
    <message>
        <source>several values</source>
        <translation>多个值</translation>
    </message>
</context>
<context>
    <name>netwright::ListField</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Whole numbers such as 28, 28, 1 were expected, received “%1”.</source>
        <translation>应为整数，例如 28, 28, 1，实际为“%1”。</translation>
    </message>
    <message>
        <source>Numbers such as 0.1, 0.01 were expected, received “%1”.</source>
        <translation>应为数值，例如 0.1, 0.01，实际为“%1”。</translation>
    </message>
</context>
<context>
    <name>netwright::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>What trainings and files have to say appears here.</source>
        <translation>训练和文件的消息会显示在这里。</translation>
    </message>
</context>
<context>
    <name>netwright::MainWindow</name>
    <message>
        <source>About Netwright</source>
        <translation>关于 Netwright</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Netwright %1&lt;/h3&gt;&lt;p&gt;Draws, trains and exports neural networks for Keras, with an engine of its own.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Netwright %1&lt;/h3&gt;&lt;p&gt;绘制、训练和导出 Keras 神经网络，内置自有引擎。&lt;/p&gt;&lt;p&gt;自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 个错误</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 个错误</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 个警告</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 个警告</translation>
    </message>
    <message>
        <source>No issues</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1（只读）</translation>
    </message>
    <message>
        <source>Netwright</source>
        <translation>Netwright</translation>
    </message>
    <message>
        <source>%1[*] - Netwright</source>
        <translation>%1[*] - Netwright</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Drawing board</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation>语言(&amp;U)</translation>
    </message>
</context>
<context>
    <name>netwright::Minimap</name>
    <message>
        <source>Overview of the drawing</source>
        <translation>网络图概览</translation>
    </message>
    <message>
        <source>Click or drag to move the view.</source>
        <translation>点击或拖动可移动视图。</translation>
    </message>
</context>
<context>
    <name>netwright::NestedModel</name>
    <message>
        <source>The settings of the model inside cannot be understood.</source>
        <translation>无法理解内部模型的设置。</translation>
    </message>
    <message>
        <source>The inside of a nested model can be looked at, not changed.</source>
        <translation>嵌套模型的内部只能查看，不能修改。</translation>
    </message>
</context>
<context>
    <name>netwright::NestedView</name>
    <message>
        <source>Drawing</source>
        <translation>网络图</translation>
    </message>
    <message>
        <source>A look inside: nothing can be changed here.</source>
        <translation>查看内部：此处不能修改任何内容。</translation>
    </message>
</context>
<context>
    <name>netwright::NodeHeader</name>
    <message>
        <source>without a name</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <translation>层的名称</translation>
    </message>
    <message>
        <source>The name of the layer; Enter keeps a change.</source>
        <translation>层的名称；按 Enter 保存更改。</translation>
    </message>
    <message numerus="yes">
        <source>%n layers of different classes</source>
        <translation>
            <numerusform>%n 个不同类型的层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layers of the class %1</source>
        <translation>
            <numerusform>%n 个类型为 %1 的层</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  →  %2</source>
        <translation>%1  →  %2</translation>
    </message>
    <message>
        <source>Shapes that go in and come out; ? is the size of the batch.</source>
        <translation>输入和输出的形状；? 表示批大小。</translation>
    </message>
    <message>
        <source>%1 parameters, %2 FLOPs for a sample</source>
        <translation>%1 个参数，每个样本 %2 FLOPs</translation>
    </message>
    <message>
        <source>%1 parameters, %2 floating-point operations</source>
        <translation>%1 个参数，%2 次浮点运算</translation>
    </message>
</context>
<context>
    <name>netwright::NodePanel</name>
    <message>
        <source>Select a layer on the canvas to see and change its settings.</source>
        <translation>在画布上选择一个层，即可查看和更改其设置。</translation>
    </message>
    <message>
        <source>These layers are of different classes: only the settings that all of them have are shown.</source>
        <translation>这些层的类型不同：只显示它们共有的设置。</translation>
    </message>
    <message>
        <source>The class %1 is not known here. Its settings are kept as they are and cannot be changed:</source>
        <translation>无法识别类型 %1。其设置会原样保留，不能更改：</translation>
    </message>
</context>
<context>
    <name>netwright::NoteEditor</name>
    <message>
        <source>Text of the note</source>
        <translation>注释文字</translation>
    </message>
</context>
<context>
    <name>netwright::NullableField</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1: None</source>
        <translation>%1：无</translation>
    </message>
    <message>
        <source>No value at all; press again for a value.</source>
        <translation>不设值；再次点击可输入值。</translation>
    </message>
</context>
<context>
    <name>netwright::NumberField</name>
    <message>
        <source>A whole number such as 32 was expected, received “%1”.</source>
        <translation>应为整数，例如 32，实际为“%1”。</translation>
    </message>
    <message>
        <source>A number such as 0.001 or 1e-3 was expected, received “%1”.</source>
        <translation>应为数值，例如 0.001 或 1e-3，实际为“%1”。</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>多个值</translation>
    </message>
</context>
<context>
    <name>netwright::NumbersField</name>
    <message>
        <source>A number such as 3 was expected, received “%1”.</source>
        <translation>应为数值，例如 3，实际为“%1”。</translation>
    </message>
    <message>
        <source>Keeps all numbers equal</source>
        <translation>使所有数值保持相同</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>多个值</translation>
    </message>
    <message>
        <source>%1, number %2 of %3</source>
        <translation>%1，第 %2 个数（共 %3 个）</translation>
    </message>
</context>
<context>
    <name>netwright::ObjectCard</name>
    <message>
        <source>On: it takes part in the next training.</source>
        <translation>已启用：下次训练时生效。</translation>
    </message>
    <message>
        <source>Off: it keeps its settings and does nothing.</source>
        <translation>已停用：保留设置，但不起作用。</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>The kind of accuracy that fits the labels and the output is chosen when training starts.</source>
        <translation>训练开始时，会自动选择适合标签和输出的准确率类型。</translation>
    </message>
    <message>
        <source>This is not known here and is kept as it is: %1</source>
        <translation>无法识别此项，将原样保留：%1</translation>
    </message>
</context>
<context>
    <name>netwright::ObjectEditor</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Shows or hides its settings</source>
        <translation>显示或隐藏其设置</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>This is not known here and is kept as it is: %1</source>
        <translation>无法识别此项，将原样保留：%1</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>多个值</translation>
    </message>
</context>
<context>
    <name>netwright::ObjectList</name>
    <message>
        <source>accuracy (the kind that fits)</source>
        <translation>accuracy（自动选择类型）</translation>
    </message>
</context>
<context>
    <name>netwright::Outline</name>
    <message>
        <source>Outline of the network</source>
        <translation>网络大纲</translation>
    </message>
    <message>
        <source>The network has no layers yet. Drag one from Layers to the drawing.</source>
        <translation>网络中还没有层。请从“层”面板拖一个到画布。</translation>
    </message>
</context>
<context>
    <name>netwright::OutlineModel</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1, class %2, output shape %3</source>
        <translation>%1，类型 %2，输出形状 %3</translation>
    </message>
    <message>
        <source>%1, class %2, output shape %3, problem: %4</source>
        <translation>%1，类型 %2，输出形状 %3，问题：%4</translation>
    </message>
</context>
<context>
    <name>netwright::PanelsLink</name>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>%1 is no kind of data that can be read here: choose a CSV, NPZ, HDF5 or IDX file.</source>
        <translation>%1 不是可读取的数据类型：请选择 CSV、NPZ、HDF5 或 IDX 文件。</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
</context>
<context>
    <name>netwright::ParamForm</name>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>There is nothing to set here.</source>
        <translation>没有可设置的内容。</translation>
    </message>
</context>
<context>
    <name>netwright::ParamRow</name>
    <message>
        <source>needed</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>%1: %2
It has no default; it must be %3.</source>
        <translation>%1：%2
没有默认值；必须是 %3。</translation>
    </message>
    <message>
        <source>%1: %2
The default is %3; it must be %4.</source>
        <translation>%1：%2
默认值为 %3；必须是 %4。</translation>
    </message>
    <message>
        <source>Back to the default of “%1”</source>
        <translation>将“%1”恢复为默认值</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>netwright::PredictionBars</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Output %1</source>
        <translation>输出 %1</translation>
    </message>
    <message>
        <source>true: %1</source>
        <translation>真实值：%1</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, the true class</source>
        <translation>%1，真实类别</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Choose a sample in the data panel to see what the network says of it.</source>
        <translation>在“数据”面板中选择一个样本，即可查看网络对它的判断。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>netwright::ProjectFile</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Name the files in full</source>
        <translation>写出文件的完整路径</translation>
    </message>
</context>
<context>
    <name>netwright::SampleTableModel</name>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
</context>
<context>
    <name>netwright::SampleView</name>
    <message>
        <source>one number</source>
        <translation>1 个数值</translation>
    </message>
    <message>
        <source>%1 numbers</source>
        <translation>%1 个数值</translation>
    </message>
    <message>
        <source>Target %1: %2, from %3 to %4, mean %5 ± %6</source>
        <translation>目标 %1：%2，范围 %3 至 %4，均值 %5 ± %6</translation>
    </message>
    <message>
        <source>Input %1: %2, from %3 to %4, mean %5 ± %6</source>
        <translation>输入 %1：%2，范围 %3 至 %4，均值 %5 ± %6</translation>
    </message>
    <message>
        <source>Target %1: one of %2 classes</source>
        <translation>目标 %1：%2 个类别之一</translation>
    </message>
    <message>
        <source>%1 has %2 numbers that are NaN or infinite. A network cannot learn from them; mend the file or leave those samples out.</source>
        <translation>%1 有 %2 个 NaN 或无穷大的数值。网络无法从中学习；请修正文件，或去掉这些样本。</translation>
    </message>
    <message>
        <source>%1 samples, all to train with; none to validate with.</source>
        <translation>共 %1 个样本，全部用于训练；没有验证样本。</translation>
    </message>
    <message>
        <source>%1 samples to train with, %2 to validate with.</source>
        <translation>训练样本 %1 个，验证样本 %2 个。</translation>
    </message>
    <message>
        <source>%1 samples from the whole set are shown.</source>
        <translation>显示从全部数据中抽取的 %1 个样本。</translation>
    </message>
    <message>
        <source>Numbers of each sample that are not shown: %1.</source>
        <translation>每个样本中未显示的数值：%1 个。</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Samples as a table</source>
        <translation>样本表格</translation>
    </message>
    <message>
        <source>Samples of each class</source>
        <translation>各类别的样本数</translation>
    </message>
</context>
<context>
    <name>netwright::ScatterPlot</name>
    <message>
        <source>Samples as points</source>
        <translation>样本散点图</translation>
    </message>
    <message>
        <source>Sample %1 of %2 at %3, %4</source>
        <translation>第 %1 个样本（共 %2 个），位于 (%3, %4)</translation>
    </message>
</context>
<context>
    <name>netwright::SearchBox</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Nothing has this name. Try a part of it.</source>
        <translation>没有找到此名称。请试试名称的一部分。</translation>
    </message>
</context>
<context>
    <name>netwright::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>New keys for the chosen action</source>
        <translation>所选操作的新快捷键</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>使用此快捷键</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” already; choose other keys.</source>
        <translation>%1 已分配给“%2”，请选择其他快捷键。</translation>
    </message>
</context>
<context>
    <name>netwright::StringField</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>netwright::Totals</name>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>可训练</translation>
    </message>
    <message>
        <source>FLOPs</source>
        <translation>浮点运算</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>%1 parameters in all layers</source>
        <translation>所有层共 %1 个参数</translation>
    </message>
    <message>
        <source>%1 parameters that training changes</source>
        <translation>其中 %1 个参数在训练中更新</translation>
    </message>
    <message>
        <source>%1 floating-point operations for one sample; a multiply-add counts 2</source>
        <translation>每个样本 %1 次浮点运算；一次乘加计为 2 次</translation>
    </message>
    <message>
        <source>%1 bytes for the weights</source>
        <translation>权重占 %1 字节</translation>
    </message>
    <message>
        <source>%1 bytes for what the layers put out for one sample</source>
        <translation>各层对一个样本的输出占 %1 字节</translation>
    </message>
</context>
<context>
    <name>netwright::TrainingForm</name>
    <message>
        <source>Compile</source>
        <translation>编译</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>拟合</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>回调</translation>
    </message>
    <message>
        <source>Optimizer, loss and metrics</source>
        <translation>优化器、损失和指标</translation>
    </message>
    <message>
        <source>Epochs, batch size and seed</source>
        <translation>轮数、批大小和随机种子</translation>
    </message>
    <message>
        <source>What happens during training: early stopping, checkpoints …</source>
        <translation>训练过程中的操作：提前停止、检查点…</translation>
    </message>
    <message>
        <source>Add a callback</source>
        <translation>添加回调</translation>
    </message>
    <message>
        <source>Callbacks watch a training: they stop it in time, save the best model, lower the learning rate.</source>
        <translation>回调会监视训练：及时停止训练、保存最佳模型、降低学习率。</translation>
    </message>
    <message>
        <source>Parts of the training&apos;s settings</source>
        <translation>训练设置的各部分</translation>
    </message>
</context>
<context>
    <name>netwright::TrainingLink</name>
    <message>
        <source>Learning rate set to %1</source>
        <translation>学习率设为 %1</translation>
    </message>
    <message>
        <source>The training is complete.</source>
        <translation>训练已完成。</translation>
    </message>
    <message>
        <source>The model was written to %1.</source>
        <translation>模型已写入 %1。</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>There is no network yet: add layers to the drawing first.</source>
        <translation>还没有网络：请先在画布上添加层。</translation>
    </message>
    <message>
        <source>The drawing has errors; the Issues panel tells what puts them right.</source>
        <translation>网络图有错误；修正方法请见“问题”面板。</translation>
    </message>
    <message>
        <source>There is no data to train with: choose some in the Data panel.</source>
        <translation>没有可供训练的数据：请在“数据”面板中选择。</translation>
    </message>
    <message>
        <source>There is no loss: choose one in the Training panel.</source>
        <translation>没有损失：请在“训练”面板中选择一个。</translation>
    </message>
</context>
<context>
    <name>netwright::TrainingPanel</name>
    <message>
        <source>Preparing…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>Stopping after this batch…</source>
        <translation>将在本批结束后停止…</translation>
    </message>
    <message>
        <source>Paused, epoch %1 of %2, batch %3 of %4</source>
        <translation>已暂停，第 %1/%2 轮，第 %3/%4 批</translation>
    </message>
    <message>
        <source>Training, epoch %1 of %2, batch %3 of %4</source>
        <translation>正在训练，第 %1/%2 轮，第 %3/%4 批</translation>
    </message>
    <message>
        <source>Ready to train</source>
        <translation>可以开始训练</translation>
    </message>
    <message>
        <source>%1 / s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation>学习率(&amp;R)</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Can be changed while the network trains</source>
        <translation>训练过程中可以更改</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>训练进度</translation>
    </message>
</context>
<context>
    <name>netwright::WelcomePage</name>
    <message>
        <source>Spirals: a dense classifier</source>
        <translation>螺旋：全连接分类器</translation>
    </message>
    <message>
        <source>Digits: a convolutional network</source>
        <translation>数字：卷积网络</translation>
    </message>
    <message>
        <source>Waves: a regression</source>
        <translation>波浪：回归</translation>
    </message>
    <message>
        <source>Digits: a residual network</source>
        <translation>数字：残差网络</translation>
    </message>
    <message>
        <source>Digits: two branches</source>
        <translation>数字：双分支网络</translation>
    </message>
    <message>
        <source>Digits: an autoencoder</source>
        <translation>数字：自编码器</translation>
    </message>
    <message>
        <source>Netwright</source>
        <translation>Netwright</translation>
    </message>
    <message>
        <source>Draw a neural network, press Train, watch it learn.</source>
        <translation>绘制神经网络，点击“训练”，观察它如何学习。</translation>
    </message>
    <message>
        <source>Start with a network that trains at once</source>
        <translation>从一个可立即训练的网络开始</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Empty drawing</source>
        <translation>空白网络图</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
</TS>
