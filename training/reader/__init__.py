"""Training of the onrecord reader: corpora -> model -> ONNX -> figures. Not needed to use or test the package."""
