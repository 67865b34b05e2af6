"""Training: parallel text in, a package in the Argos format out. Needs the extra `train`.

    corpora -> cleaning -> vocabulary -> sampling -> trainer -> packaging

Nothing here imports PyTorch until a model is really trained.
"""
