@_exported public import InklingCore
@_exported public import InklingData
@_exported public import InklingFiles
@_exported public import InklingPlot
