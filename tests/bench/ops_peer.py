#!/usr/bin/env python3
"""PyTorch peer for single layers: eager, float32, forward and backward with an upstream gradient.
ops_peer.py OP --threads T --repeat R [--cl] [--parts]
OP: conv2d depthwise lstm_layer gru_layer attention layer_norm batch_norm embedding cross_entropy.
--cl: channels last; --parts: attention of four Linear and one scaled_dot_product_attention.
Prints one JSON line."""
import argparse
import json
import os
import resource
import statistics
import time

parser = argparse.ArgumentParser()
parser.add_argument('op')
parser.add_argument('--threads', type=int, default=2)
parser.add_argument('--repeat', type=int, default=7)
parser.add_argument('--cl', action='store_true')
parser.add_argument('--parts', action='store_true')
a = parser.parse_args()
os.environ['OMP_NUM_THREADS'] = os.environ['OPENBLAS_NUM_THREADS'] = str(a.threads)
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.set_num_threads(a.threads)
torch.manual_seed(0)


class Attention(nn.Module):
    """Self-attention; the module of PyTorch, or its parts."""

    def __init__(self, width=64, heads=2):
        super().__init__()
        self.heads = heads
        if a.parts:
            self.q, self.k, self.v, self.o = (nn.Linear(width, width) for _ in range(4))
        else:
            self.whole = nn.MultiheadAttention(width, heads, batch_first=True)

    def forward(self, x):
        if not a.parts:
            return self.whole(x, x, x, need_weights=False)[0]
        batch, steps, width = x.shape
        split = lambda t: t.view(batch, steps, self.heads, -1).transpose(1, 2)
        y = F.scaled_dot_product_attention(split(self.q(x)), split(self.k(x)), split(self.v(x)))
        return self.o(y.transpose(1, 2).reshape(batch, steps, width))


class First(nn.Module):
    """The sequence of a recurrent layer without its last state."""

    def __init__(self, inner):
        super().__init__()
        self.inner = inner

    def forward(self, x):
        return self.inner(x)[0]


class CrossEntropy(nn.Module):
    def __init__(self):
        super().__init__()
        self.labels = torch.randint(10000, (128,))

    def forward(self, x):
        return F.cross_entropy(x, self.labels)


def make(op):
    r = torch.randn
    if op == 'conv2d':
        return nn.Conv2d(32, 64, 3), r(32, 32, 26, 26)
    if op == 'depthwise':
        return nn.Conv2d(144, 144, 3, padding=1, groups=144), r(8, 144, 56, 56)
    if op == 'lstm_layer':
        return First(nn.LSTM(128, 128, batch_first=True)), r(32, 80, 128)
    if op == 'gru_layer':
        return First(nn.GRU(128, 128, batch_first=True)), r(32, 80, 128)
    if op == 'attention':
        return Attention(), r(32, 200, 64)
    if op == 'layer_norm':
        return nn.LayerNorm(64, eps=1e-3), r(32, 32, 32, 64)
    if op == 'batch_norm':
        return nn.BatchNorm2d(64, eps=1e-3), r(32, 64, 32, 32)
    if op == 'embedding':
        return nn.Embedding(20000, 128), torch.randint(20000, (32, 80))
    if op == 'cross_entropy':
        return CrossEntropy(), r(128, 10000)
    raise SystemExit('unknown op')


m, x = make(a.op)
if a.cl:
    m, x = m.to(memory_format=torch.channels_last), x.to(memory_format=torch.channels_last)
m.train()
if x.is_floating_point():
    x.requires_grad_()
with torch.no_grad():
    g = torch.randn_like(m(x))


def step():
    m.zero_grad(set_to_none=True)
    x.grad = None
    m(x).backward(g)


for _ in range(5):
    step()
start = time.perf_counter()
step()
count = max(3, int(0.15 / (time.perf_counter() - start)))
times = []
for _ in range(a.repeat):
    start = time.perf_counter()
    for _ in range(count):
        step()
    times.append((time.perf_counter() - start) / count)
best = min(times)
print(json.dumps({
    'peer': 'torch-' + torch.__version__.split('+')[0], 'op': a.op, 'threads': a.threads,
    'cl': a.cl, 'parts': a.parts, 'ms': round(best * 1e3, 4),
    'ms_median': round(statistics.median(times) * 1e3, 4), 'runs_per_s': 1 / best,
    'rss_mb': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}))
