"""PyTorch, eager: the loop that its tutorials teach, with the data in memory and no loader in the
way; images channels last.
"""

import numpy as np
import torch
from peer import serve

OPTIMIZERS = {
    "adam": lambda weights, rate: torch.optim.Adam(weights, lr=rate, eps=1e-7),
    "sgd": lambda weights, rate: torch.optim.SGD(weights, lr=rate),
    "rmsprop": lambda weights, rate: torch.optim.RMSprop(weights, lr=rate, alpha=0.9, eps=1e-7),
}


class TorchPeer:
    def __init__(self, workload, examples, weights, threads):
        torch.set_num_threads(threads)
        self.batch_size = workload.batch_size
        self.has_convolutions = workload.has_convolutions
        self.images = self.tensor(examples.images)
        self.labels = torch.from_numpy(examples.labels.astype(np.int64))
        modules = []
        weights = iter(weights)
        image = None
        for layer, shape in zip(workload.layers, workload.shapes()):
            number = int(layer.number)
            match layer.kind:
                case "dense":
                    kernel, bias = next(weights), next(weights)
                    if image:
                        # Behind PyTorch's flatten the channels come first.
                        kernel = kernel.reshape(*image, number).transpose(2, 0, 1, 3)
                        kernel, image = kernel.reshape(-1, number), None
                    modules.append(torch.nn.Linear(shape[0], number))
                    self.set(modules[-1], kernel.T, bias)
                case "conv":
                    kernel, bias = next(weights), next(weights)
                    modules.append(torch.nn.Conv2d(shape[2], number, 3))
                    self.set(modules[-1], kernel.transpose(3, 2, 0, 1), bias)
                case "pool":
                    modules.append(torch.nn.MaxPool2d(number))
                case "dropout":
                    modules.append(torch.nn.Dropout(layer.number))
                case "flatten":
                    image = shape
                    modules.append(torch.nn.Flatten())
            if layer.activation == "relu":
                modules.append(torch.nn.ReLU())
        self.model = torch.nn.Sequential(*modules)
        if self.has_convolutions:
            self.model = self.model.to(memory_format=torch.channels_last)
        self.optimizer = OPTIMIZERS[workload.optimizer](
            self.model.parameters(), workload.learning_rate
        )
        self.loss = torch.nn.CrossEntropyLoss()

    def tensor(self, images):
        tensor = torch.from_numpy(images)
        # A view: numbers in this order are what PyTorch calls channels last.
        return tensor.permute(0, 3, 1, 2) if self.has_convolutions else tensor

    @staticmethod
    def set(module, kernel, bias):
        with torch.no_grad():
            module.weight.copy_(torch.from_numpy(np.ascontiguousarray(kernel)))
            module.bias.copy_(torch.from_numpy(bias))

    def epoch(self):
        self.model.train()
        count = len(self.images)
        total = torch.zeros(())
        order = torch.randperm(count)
        for start in range(0, count, self.batch_size):
            batch = order[start : start + self.batch_size]
            self.optimizer.zero_grad(set_to_none=True)
            loss = self.loss(self.model(self.images[batch]), self.labels[batch])
            loss.backward()
            self.optimizer.step()
            total += loss.detach() * len(batch)
        return total.item() / count

    def predict_one(self, image):
        return self.predict_many(image)

    def predict_many(self, images):
        self.model.eval()
        with torch.inference_mode():
            parts = [
                torch.softmax(self.model(part), 1) for part in self.tensor(images).split(512)
            ]
            return torch.cat(parts).numpy()


serve(TorchPeer)
